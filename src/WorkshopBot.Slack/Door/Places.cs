using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Door;

/// <summary>How what Slack names is written in the store: the organisation first, so that nothing is found without one.</summary>
internal static class Places
{
    public const string Door = "slack";

    /// <summary><c>T…/C…</c>: a channel.</summary>
    public static Place Channel(SlackWorkspace workspace, string channel) => new(Door, $"{Organisation(workspace.Alias)}/{channel}");

    /// <summary>No channel yet: it is asked for.</summary>
    public static Place Anywhere(SlackWorkspace workspace) => Channel(workspace, "");

    /// <summary>
    /// A message, which alone says what workshop it is of where several meet. Hashed: the conversation with one person tells who they are.
    /// </summary>
    public static Place Message(string workspace, MessageId message)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{message.Channel}/{message.Ts}"));
        return new(Door, $"{Organisation(workspace)}/message/{Convert.ToHexStringLower(hash)}");
    }

    /// <summary>Whether a conversation is one person's with the bot: <c>D…</c>.</summary>
    public static bool IsOfOnePerson(string channel) => channel is ['D', ..];

    /// <summary>Whether a place is in this organisation; what names another one is nothing that we wrote.</summary>
    public static bool IsIn(SlackWorkspace workspace, Place place) =>
        place.Door == Door && place.Key.StartsWith($"{Organisation(workspace.Alias)}/", StringComparison.Ordinal);

    /// <summary>As a button of ours says it; null for whatever else it says.</summary>
    public static Place? Of(JsonNode? key) =>
        key is JsonValue value && value.TryGetValue<string>(out var text) && text.Split('/').Length == 2 ? new(Door, text) : null;

    /// <returns>The organisation's alias and the channel.</returns>
    public static (string Workspace, string Channel) Read(Place place) => place.Key.Split('/') is [var org, var channel]
        ? ($"{Door}/{org}", channel)
        : throw new ArgumentException("No channel of Slack's has such a key.", nameof(place));

    public static string Organisation(string alias) => alias[(alias.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
