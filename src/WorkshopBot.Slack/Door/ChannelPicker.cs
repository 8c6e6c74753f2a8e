using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>
/// An input that only Slack has, and no card: which conversation
/// (https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#conversations_select).
/// </summary>
internal static class ChannelPicker
{
    private const string Id = "channel";

    public static JsonObject Draw(Phrases phrases) => new()
    {
        ["type"] = "input",
        ["block_id"] = Id,
        ["label"] = Plain(phrases["slack.where"]),
        ["hint"] = Plain(phrases["slack.where-hint"]),
        ["element"] = new JsonObject
        {
            ["type"] = "conversations_select",
            ["action_id"] = Id,
            ["default_to_current_conversation"] = true,
            ["filter"] = new JsonObject { ["include"] = new JsonArray("public", "private", "mpim"), ["exclude_bot_users"] = true },
        },
    };

    /// <summary>Null where none was chosen.</summary>
    public static string? Chosen(SlackView view) => view.State.Member(Id).Member(Id).Text("selected_conversation");

    public static SlackReply.ViewErrors Error(string sentence) => new(ImmutableDictionary<string, string>.Empty.Add(Id, sentence));

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };
}
