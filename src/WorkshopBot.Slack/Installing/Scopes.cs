namespace WorkshopBot.Slack.Installing;

/// <summary>What the bot may do, and no more: https://docs.slack.dev/reference/scopes.</summary>
public static class Scopes
{
    /// <summary>In the order in which people who install the bot are asked.</summary>
    public static IReadOnlyList<string> Bot { get; } =
    [
        // /journey and the shortcut.
        "commands",

        // The board and the step messages, and their edits.
        "chat:write",

        // The facilitators' cockpit.
        "im:write",

        // What is written to the bot alone.
        "im:history",

        // Names, languages and time zones.
        "users:read",

        // Whether the bot is in a channel and whether that is archived; that it has come into one.
        "channels:read",
        "groups:read",

        // User groups, to ask everybody in one.
        "usergroups:read",

        // Maps as files, and their pictures in messages where Slack cannot fetch them.
        "files:write",

        // Maps that somebody sends to the bot alone.
        "files:read",
    ];
}
