namespace WorkshopBot.Benchmarks.Teams;

/// <summary>What is sent at once, and where.</summary>
/// <param name="Tenants">Over which the workshops are spread: Teams lets a bot call fifty times a second in one.</param>
/// <param name="Requests">In each bout.</param>
internal sealed record TeamsLoad(TeamsKind Kind, int Workshops, int Tenants, int InFlight, int Requests);

internal enum TeamsKind
{
    /// <summary>A step's form is sent: answered by the response.</summary>
    Save,

    /// <summary><c>@WorkshopBot add …</c>: answered by a call to the connector.</summary>
    Add,
}
