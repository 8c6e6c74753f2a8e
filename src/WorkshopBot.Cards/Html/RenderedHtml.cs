using System.Collections.Immutable;

namespace WorkshopBot.Cards.Html;

/// <param name="Html">
/// A fragment without script, style attributes or event handlers, fit for a strict content security policy.
/// </param>
/// <param name="Warnings">
/// What the card asks for that is not drawn as asked, each with the JSON path of the place. Empty for a card all of
/// which is shown.
/// </param>
public sealed record RenderedHtml(string Html, ImmutableArray<string> Warnings);
