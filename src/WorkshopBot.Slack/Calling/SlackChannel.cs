using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Calling;

/// <summary>A conversation as the bot sees it.</summary>
/// <param name="IsMember">The bot is in it.</param>
/// <param name="IsExternal">People of other organisations are in it (Slack Connect).</param>
public sealed record SlackChannel(
    string Id, string Name, bool IsMember, bool IsPrivate, bool IsArchived, bool IsExternal, bool IsDirect)
{
    public override string ToString() => Id;

    internal static SlackChannel Read(string id, JsonObject? channel) => new(
        channel.Text("id") ?? id, channel.Text("name") ?? "", channel.IsTrue("is_member"), channel.IsTrue("is_private"),
        channel.IsTrue("is_archived"), channel.IsTrue("is_ext_shared"), channel.IsTrue("is_im"));
}
