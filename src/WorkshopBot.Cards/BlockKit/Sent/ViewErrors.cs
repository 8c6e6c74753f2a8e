using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit.Sent;

/// <param name="Response">The body of the answer; null where no error belongs to an input of the view.</param>
/// <param name="Rest">
/// Errors of inputs that the view does not have: for <see cref="SlackOptions.Notices"/> of the view drawn again.
/// </param>
public sealed record ViewErrors(JsonObject? Response, ImmutableDictionary<string, string> Rest);
