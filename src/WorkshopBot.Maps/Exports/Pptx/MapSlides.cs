using WorkshopBot.Maps.Exports.Grids;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>The map: stages as columns, an entry a card; as many slides as stages and lanes take.</summary>
internal static class MapSlides
{
    private const int MostColumns = 6;
    private const double Gutter = 116;

    public static void Add(Deck deck)
    {
        if (deck.Map.Stages.Length == 0) return;

        var grid = MapGrid.Of(deck.Map, deck.Phrases);
        var pages = Spread.Evenly(grid.Stages.Length, MostColumns)
            .SelectMany(part => Pages(deck, grid, new(part.First, part.Count, Gutter))).ToList();
        var title = deck.Phrases.Find($"map.kind.{deck.Map.Kind}") ?? deck.Phrases["map.kind.customer-journey"];
        for (var i = 0; i < pages.Count; i++) pages[i].Draw(deck.Add(title, i, pages.Count), deck.Map.Stages.Length);
    }

    private static List<MapPage> Pages(Deck deck, MapGrid grid, Columns columns)
    {
        var heads = columns.Heads(deck, grid.Stages);
        var pages = new List<MapPage> { new(columns, heads) };
        foreach (var row in grid.Lanes.SelectMany(lane => LaneRow.Of(deck, lane, columns, Gutter)))
        {
            if (!pages[^1].TryAdd(row)) pages.Add(new(columns, heads, row));
        }

        return pages;
    }
}
