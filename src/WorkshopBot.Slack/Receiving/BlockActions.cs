using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Receiving;

/// <summary>
/// Somebody has pressed or chosen something in a message, a modal or the App Home:
/// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload.
/// </summary>
/// <param name="Message">Where it was pressed; null in a modal or the App Home.</param>
/// <param name="View">Where it was pressed; null in a message.</param>
/// <param name="State">What all inputs there hold, as <c>state.values</c> says; of a view its own.</param>
public sealed record BlockActions(
    SlackPerson Person, ImmutableArray<BlockAction> Actions, SlackPlace? Message, SlackView? View, JsonObject? State,
    string TriggerId, ResponseUrl? ResponseUrl)
    : SlackRequest;

/// <param name="Value">Of a button, or of the chosen option; null where it is neither.</param>
/// <param name="Json">All that Slack says of it. Not to be changed.</param>
public sealed record BlockAction(string Type, string BlockId, string ActionId, string? Value, JsonObject Json)
{
    public override string ToString() => ActionId;
}

/// <summary>A message that somebody acts on.</summary>
/// <param name="Ts">With the channel its identity: a text, never a number.</param>
/// <param name="IsEphemeral">Only one person sees it; then it changes by its response URL only.</param>
public sealed record SlackPlace(string ChannelId, string Ts, string? ThreadTs, bool IsEphemeral);
