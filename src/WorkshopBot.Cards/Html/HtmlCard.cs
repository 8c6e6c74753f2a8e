using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html.Elements;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html;

/// <summary>An Adaptive Card as the browser shows it.</summary>
public static class HtmlCard
{
    /// <param name="card">An expanded Adaptive Card 1.5. Never changed.</param>
    /// <param name="options">How the page wants it.</param>
    public static RenderedHtml Render(JsonNode card, HtmlOptions options)
    {
        var rendering = new Rendering(options, Census.Of(card));
        if (card is JsonObject json) WholeCard.Draw(new(json, rendering), new(options.HeadingLevel));
        else rendering.Warn(card, "is not a card");
        return rendering.Finish();
    }
}
