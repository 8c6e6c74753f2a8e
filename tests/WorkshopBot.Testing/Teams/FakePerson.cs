namespace WorkshopBot.Testing.Teams;

/// <summary>Somebody in the tenant.</summary>
/// <param name="Id">For this bot alone.</param>
public sealed record FakePerson(string Id, string EntraId, string Name)
{
    /// <summary>Without it the bot cannot write to them.</summary>
    public bool HasApp { get; set; } = true;

    public string Role { get; init; } = "user";
}
