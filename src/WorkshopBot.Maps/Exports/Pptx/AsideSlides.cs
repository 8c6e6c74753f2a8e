using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Exports.Grids;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>What stands beside the journey, as a table.</summary>
internal static class AsideSlides
{
    public static void Add(Deck deck)
    {
        var table = new TableSlides(
            deck, deck.Phrases["export.slide.asides"],
            new TableColumn(deck.Phrases["export.slide.caption"], 220), new TableColumn(deck.Phrases["export.slide.text"], 668));
        foreach (var (caption, text) in Asides.Of(deck.Map, deck.Phrases))
            table.Row([table.Text(0, caption, TableSlides.Body with { Bold = true, Color = Theme.Good })], [table.Text(1, text, TableSlides.Body)]);
        table.Add();
    }
}
