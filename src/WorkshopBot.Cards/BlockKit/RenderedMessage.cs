using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit;

/// <param name="Text">
/// What notifications and screen readers say, escaped as Slack wants it; where there are blocks it is not shown. Its
/// asterisks and the like stay text only where it is sent with <c>"mrkdwn": false</c>.
/// </param>
/// <param name="Blocks">At most 50, with less text than Slack refuses.</param>
/// <param name="Warnings">
/// What the card asks for that is not drawn as asked, each with the JSON path of the place. Empty for a card all of
/// which is shown.
/// </param>
public sealed record RenderedMessage(string Text, JsonArray Blocks, ImmutableArray<string> Warnings);
