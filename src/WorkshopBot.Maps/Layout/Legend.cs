using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>Explains only the signs that the map above it uses.</summary>
internal static class Legend
{
    private const double Widest = 420;

    /// <param name="arcs">Whether links are drawn as such.</param>
    public static Block Of(Sheet sheet, bool arcs = true)
    {
        var items = Items(sheet, arcs).ToList();
        if (items.Count == 0) return new Stack(0, []);

        return new Flow(sheet.FullWidth, 26, items, rowGap: 8);
    }

    private static IEnumerable<Block> Items(Sheet sheet, bool arcs)
    {
        var phrases = sheet.Phrases;
        var stages = sheet.Map.Stages;
        foreach (var kind in (string?[])["digital", "physical", null])
        {
            if (stages.Any(s => s.Touchpoints.Any(t => t.Channel is not null && t.ChannelKind == kind)))
            {
                yield return Parts.Channel(sheet, null, kind, Widest);
            }
        }

        if (stages.Any(s => s.Emotion.Mean is not null))
        {
            yield return Sample(Line, phrases["map.legend.line"]);
            yield return Sample(Spread, phrases["map.legend.band"]);
            yield return Parts.Snug(phrases["map.legend.n"], Theme.Small, Widest);
        }

        var others = PersonaCurves.Of(sheet.Map);
        for (var i = 0; i < others.Length; i++)
            yield return Sample(PersonaCurves.Sample(i), phrases.Format("map.legend.curve", ("persona", others[i].Name)));

        if (stages.Any(s => s.Emotion.Disagreement)) yield return Sample(Icons.Split, phrases["map.legend.split"], Theme.Split);
        if (stages.Any(s => s.PainPoints.Any(p => p.Severity is not null))) yield return Sample(Dots, phrases["map.legend.severity"]);
        if (stages.Any(s => s.PainPoints.Any(p => p.Side == "internal")))
        {
            yield return Sample(LaneIcons.Cogs, phrases["map.legend.internal"], Theme.Plain);
        }

        if (stages.Any(s => s.Importance is not null)) yield return Sample(Icons.Star, phrases["map.legend.importance"], Theme.Plain);
        if (sheet.Map.Opportunities.Any(o => o.Rank is not null)) yield return Sample(Rank, phrases["map.legend.rank"]);
        var links = arcs ? StageLinks.Of(sheet.Map).ToList() : [];
        if (links.Exists(l => l.To > l.From)) yield return Sample(Skip, phrases["map.legend.skip"]);
        if (links.Exists(l => l.To <= l.From)) yield return Sample(Loop, phrases["map.legend.loop"]);
        if (sheet.Map.Opportunities.Any(o => o.Score is not null)) yield return Sample(Icons.Star, phrases["map.legend.score"], Theme.Idea);
    }

    private static Marked Sample(Icon icon, string text, Shade? color = null) =>
        new(icon, 15, color ?? Theme.Ink, 8, Parts.Snug(text, Theme.Small, Widest));

    private static void Line(Canvas canvas, double x, double y, double size, Shade color)
    {
        canvas.Line(x - 4, y + (size / 2), x + size + 2, y + (size / 2), new(null, color, 3));
        canvas.Circle(x + (size / 2), y + (size / 2), 5, new(Theme.Good, Theme.Paper, 1.5));
    }

    private static void Spread(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Rect(x - 4, y + 1, size + 6, size - 2, new(Theme.Good, Opacity: 0.2), 2);

    private static void Dots(Canvas canvas, double x, double y, double size, Shade color)
    {
        canvas.Circle(x + 3, y + (size / 2), 3.4, new(Theme.Bad, Theme.Bad, 1.2));
        canvas.Circle(x + 12, y + (size / 2), 3.4, new(Theme.Paper, Theme.Bad, 1.2));
    }

    private static void Skip(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Line(x - 4, y + (size / 2), x + size + 4, y + (size / 2), LinkArcs.Stroke(goesBack: false));

    private static void Loop(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Line(x - 4, y + (size / 2), x + size + 4, y + (size / 2), LinkArcs.Stroke(goesBack: true));

    private static void Rank(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Circle(x + (size / 2), y + (size / 2), size / 2, new(Theme.Idea));
}
