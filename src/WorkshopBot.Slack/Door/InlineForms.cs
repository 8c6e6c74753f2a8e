using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Slack.Door;

/// <summary>
/// Forms in a message that one person sees: as many as there are people, because a response URL has no budget. It is never a message of
/// everybody's, where Slack shows what the last one chose.
/// </summary>
internal static class InlineForms
{
    /// <summary>Null for what is no answer, is typed into, or would lose an input.</summary>
    public static SlackMessage? Draw(Card card)
    {
        if (CardActions.Find(card, Verbs.SaveAnswer) is null) return null;

        var inputs = InputsOf(FormViews.Blocks(card));
        return CardMessages.TryDraw(card) is { } message && InputsOf(message.Blocks!).SetEquals(inputs) ? message : null;
    }

    private static HashSet<string> InputsOf(JsonArray blocks) =>
        [.. blocks.Select(b => b?["block_id"]?.GetValue<string>()).OfType<string>().Select(StateValues.InputOf).OfType<string>()];
}
