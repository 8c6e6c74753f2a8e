using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Writing;

namespace WorkshopBot.Cards.BlockKit;

/// <summary>
/// An input that Slack has and Adaptive Cards have not: which conversation. It stands above the card, and starts from where the person is
/// (https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#conversations_select).
/// </summary>
/// <param name="Hint">Below it.</param>
public sealed record ConversationPicker(string Label, string Hint)
{
    /// <summary>Of its block, for errors beside it.</summary>
    public const string BlockId = "conversation";

    internal Block Draw() => new Fixed(
        new()
        {
            ["type"] = "input",
            ["block_id"] = BlockId,
            ["label"] = Plain.Object(Label, Limits.Label),
            ["hint"] = Plain.Object(Hint, Limits.Label),
            ["element"] = new JsonObject
            {
                ["type"] = "conversations_select",
                ["action_id"] = BlockId,
                ["default_to_current_conversation"] = true,
                ["filter"] = new JsonObject { ["include"] = new JsonArray("public", "private", "mpim"), ["exclude_bot_users"] = true },
            },
        },
        Need.Field,
        null);

    /// <summary>What was chosen, in <c>state.values</c> of a <c>view_submission</c>; null for nothing.</summary>
    public static string? Chosen(JsonNode? values) =>
        (values as JsonObject)?[BlockId] is JsonObject block && block[BlockId] is JsonObject element
            ? Sent.Text.Of(element["selected_conversation"])
            : null;
}
