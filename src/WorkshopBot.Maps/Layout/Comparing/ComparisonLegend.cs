using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Comparing;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Comparing;

/// <summary>Which curve is which.</summary>
internal static class ComparisonLegend
{
    private const double Widest = 520;

    /// <summary>How far a sample reaches beyond the square of its glyph.</summary>
    private const double Over = 7;

    public static Block Of(Sheet sheet, MapComparison comparison, ChangeWords said)
    {
        var phrases = sheet.Phrases;
        var items = new List<Block>
        {
            Sample(Earlier, phrases.Format("comparison.legend.before", ("map", said.Before))),
            Sample(Later, phrases.Format("comparison.legend.after", ("map", said.After))),
        };
        if (comparison.Stages.Changed(Changes.Moved).Any()) items.Add(Parts.Snug(phrases["comparison.legend.moved"], Theme.Small, Widest));
        if (!comparison.Stages.Gone.IsEmpty) items.Add(Sample(Head, phrases["comparison.legend.gone"]));
        return new Flow(sheet.FullWidth, 26, items, rowGap: 8);
    }

    private static Marked Sample(Icon icon, string text) => new(icon, 17, Theme.Muted, 14, Parts.Snug(text, Theme.Small, Widest));

    private static void Earlier(Canvas canvas, double x, double y, double size, Shade color)
    {
        canvas.Line(x - Over, y + (size / 2), x + size + Over, y + (size / 2), ComparedChart.Earlier);
        canvas.Circle(x + (size / 2), y + (size / 2), 5, new(Theme.Paper, color, 2));
    }

    private static void Later(Canvas canvas, double x, double y, double size, Shade color)
    {
        canvas.Line(x - Over, y + (size / 2), x + size + Over, y + (size / 2), ComparedChart.Later);
        canvas.Circle(x + (size / 2), y + (size / 2), 6, new(Theme.Good, Theme.Paper, 2));
    }

    private static void Head(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Rect(x - Over, y + (size / 2) - 7, size + (2 * Over), 14, new(Theme.Plain), 3);
}
