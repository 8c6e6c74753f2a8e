namespace WorkshopBot.Slack.Installing;

/// <summary>What the bot may do, and no more: https://docs.slack.dev/reference/scopes.</summary>
public static class Scopes
{
    /// <summary>In the order in which people who install the bot are asked.</summary>
    public static IReadOnlyList<string> Bot { get; } =
    [
        // /journey and the shortcuts.
        "commands",

        // The board and the step messages, and their edits.
        "chat:write",

        // The facilitators' cockpit and reminders, and what people report to the bot alone.
        "im:write",
        "im:history",

        // Names, languages and time zones.
        "users:read",

        // Whether the bot is in the channel, whether it is archived or shared, and who comes and goes.
        "channels:read",
        "groups:read",

        // The picture of the map.
        "files:write",

        // Inviting a group of people.
        "usergroups:read",
    ];
}
