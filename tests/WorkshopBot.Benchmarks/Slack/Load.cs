namespace WorkshopBot.Benchmarks.Slack;

/// <summary>What is sent at once, and where.</summary>
/// <param name="Requests">In each bout.</param>
internal sealed record Load(Kind Kind, int Workshops, int InFlight, int Requests);

internal enum Kind
{
    /// <summary><c>/journey add …</c></summary>
    Command,

    /// <summary>A <c>view_submission</c> of a step's form.</summary>
    Form,
}
