using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WorkshopBot.Cards.Html;

namespace WorkshopBot.Cards.Tests.Html;

/// <summary>A card as a browser reads it.</summary>
internal sealed record Drawn(string Html, ImmutableArray<string> Warnings, IElement Body)
{
    // Strict: what HTML does not allow throws.
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsStrictMode = true });

    public static Drawn Card(string json, HtmlOptions? options = null) => Card(JsonNode.Parse(json)!, options);

    public static Drawn Card(JsonNode card, HtmlOptions? options = null)
    {
        var (html, warnings) = HtmlCard.Render(card, options ?? new HtmlOptions());
        return new(html, warnings, Parser.ParseDocument($"<!doctype html><title>Card</title><body>{html}</body>").Body!);
    }

    /// <summary>A card that holds these elements.</summary>
    public static Drawn Elements(string elements, HtmlOptions? options = null) =>
        Card($$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [{{elements}}] }""", options);

    /// <summary>A card that offers these actions.</summary>
    public static Drawn Actions(string actions, HtmlOptions? options = null) =>
        Card($$"""{ "type": "AdaptiveCard", "version": "1.5", "actions": [{{actions}}] }""", options);

    /// <summary>The only one of its kind.</summary>
    public IElement One(string selector) => Assert.Single(Body.QuerySelectorAll(selector));

    public IEnumerable<IElement> All(string selector) => Body.QuerySelectorAll(selector);
}
