using WorkshopBot.Domain;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Door;

/// <summary>How what Slack names is written in the store: the organisation first, so that nothing is found without one.</summary>
internal static class Places
{
    public const string Door = "slack";

    /// <summary><c>T…/C…</c>: a channel.</summary>
    public static Place Channel(SlackWorkspace workspace, string channel) => new(Door, $"{Organisation(workspace.Alias)}/{channel}");

    /// <summary><c>T…/D…/ts</c>: a message, which alone says what workshop it is of where several meet.</summary>
    public static Place Message(string workspace, MessageId message) => new(Door, $"{Organisation(workspace)}/{message.Channel}/{message.Ts}");

    /// <summary>Whether a place is in this organisation; what names another one is nothing that we wrote.</summary>
    public static bool IsIn(SlackWorkspace workspace, Place place) =>
        place.Door == Door && place.Key.StartsWith($"{Organisation(workspace.Alias)}/", StringComparison.Ordinal);

    /// <returns>The organisation's alias, the channel, and the message where the key names one.</returns>
    public static (string Workspace, string Channel, string? Ts) Read(string key) => key.Split('/') switch
    {
        [var org, var channel] => ($"{Door}/{org}", channel, null),
        [var org, var channel, var ts] => ($"{Door}/{org}", channel, ts),
        _ => throw new ArgumentException("No place of Slack's has such a key.", nameof(key)),
    };

    private static string Organisation(string alias) => alias[(alias.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
