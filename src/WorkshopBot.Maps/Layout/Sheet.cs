using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>The grid everything stands on: a gutter for the names of lanes, then a column per stage.</summary>
internal sealed class Sheet(JourneyMap map, Phrases phrases, double columnWidth)
{
    public const double Margin = 56;
    public const double Gutter = 208;
    public const double ContentX = Margin + Gutter;
    public const double CellPadding = 8;
    public const double LeastContent = 1200;

    public JourneyMap Map => map;

    public Phrases Phrases => phrases;

    /// <summary>Stages that are drawn beside the others, and are no longer there.</summary>
    public ImmutableHashSet<int> Gone { get; init; } = [];

    public Words Words { get; } = Words.In(map.Language);

    public double ColumnWidth => columnWidth;

    public double CellWidth => columnWidth - (2 * CellPadding);

    public double ContentWidth => Math.Max(LeastContent, columnWidth * map.Stages.Length);

    /// <summary>Where the page is narrower than the stages beside each other.</summary>
    public double? Page { get; init; }

    public double FullWidth => Page ?? Gutter + ContentWidth;

    public double Width => FullWidth + (2 * Margin);

    /// <summary>Where a column begins, from the start of the content.</summary>
    public double Column(int index) => index * columnWidth;

    public double Middle(int index) => (index + 0.5) * columnWidth;

    public Shade Color(int index) => Gone.Contains(index) ? Theme.Plain : Theme.Stage(index, map.Stages.Length);

    /// <summary>Wide enough to read, and few stages still fill the sheet.</summary>
    public static double FirstColumnWidth(int stages) => stages switch
    {
        <= 3 => LeastContent / Math.Max(1, stages),
        _ => Math.Max(232, (LeastContent + ((stages - 3) * 160.0)) / stages),
    };
}
