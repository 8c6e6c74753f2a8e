using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit;

/// <param name="View">
/// For <c>views.open</c>, <c>views.push</c>, <c>views.update</c> or <c>views.publish</c>: below 250 KB.
/// </param>
/// <param name="Warnings">
/// What the card asks for that is not drawn as asked, each with the JSON path of the place. Empty for a card all of
/// which is shown.
/// </param>
public sealed record RenderedView(JsonObject View, ImmutableArray<string> Warnings);
