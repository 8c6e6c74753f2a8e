using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Receiving;

/// <summary>A modal or App Home as Slack sends it back: https://docs.slack.dev/reference/views.</summary>
/// <param name="Type"><c>modal</c> or <c>home</c>.</param>
/// <param name="PrivateMetadata">Whatever the bot has put there: signed requests bring it back unchanged.</param>
/// <param name="Hash">Of this version: an update that names it fails when the view has changed.</param>
/// <param name="RootViewId">The lowest of the modals that lie on one another.</param>
/// <param name="State">What its inputs hold, as <c>state.values</c> says; empty inputs are null there.</param>
/// <param name="Json">All that Slack says of it. Not to be changed.</param>
public sealed record SlackView(
    string Id, string Type, string CallbackId, string PrivateMetadata, string? Hash, string? ExternalId, string? RootViewId,
    string? PreviousViewId, JsonObject? State, JsonObject Json)
{
    public override string ToString() => Id;
}
