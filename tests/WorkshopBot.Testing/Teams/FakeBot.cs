namespace WorkshopBot.Testing.Teams;

/// <summary>How the bot is known to the fake.</summary>
public sealed class FakeBot
{
    public string AppId { get; init; } = "11111111-2222-3333-4444-555555555555";

    /// <summary>As activities are addressed to it.</summary>
    public string Id => $"28:{AppId}";

    public string Name { get; init; } = "WorkshopBot";

    public string ClientSecret { get; init; } = "secret-of-the-fake";

    /// <summary>The one that has the bot.</summary>
    public string TenantId { get; init; } = "99999999-8888-7777-6666-555555555555";
}
