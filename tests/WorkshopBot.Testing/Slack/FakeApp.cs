namespace WorkshopBot.Testing.Slack;

/// <summary>How the app is known to the fake: ids, secrets, and what it may do.</summary>
public sealed class FakeApp
{
    public string Id { get; init; } = "A0JOURNEY";

    public string TeamId { get; init; } = "T0ACME";

    public string? EnterpriseId { get; init; }

    public string BotUserId { get; init; } = "U0BOT";

    public string BotId { get; init; } = "B0BOT";

    public string SigningSecret { get; init; } = "signing-secret-of-the-fake";

    public string BotToken { get; init; } = "xoxb-the-bots-token";

    public string AppToken { get; init; } = "xapp-the-apps-token";

    public string ClientId { get; init; } = "1111.2222";

    public string ClientSecret { get; init; } = "client-secret-of-the-fake";

    /// <summary>Of the bot's token.</summary>
    public HashSet<string> Scopes { get; } =
    [
        "commands", "chat:write", "im:write", "im:history", "users:read", "channels:read", "groups:read", "files:write", "files:read",
        "usergroups:read",
    ];
}
