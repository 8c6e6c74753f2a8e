using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>The whole sheet, drawn once its column width is settled.</summary>
internal sealed class Poster : IPicture
{
    private const double BandPadding = 18;
    private const double LaneGlyph = 20;

    private readonly Sheet sheet;
    private readonly List<Band> bands;
    private readonly List<Block> labels;
    private readonly Block header;
    private readonly Block intro;
    private readonly Block stages;
    private readonly StageHeads reminder;
    private readonly HashSet<int> reminded = [];
    private readonly Block beside;
    private readonly Block legend;
    private readonly Paragraph footer;

    /// <param name="far">How far down a card may stand before its stage is named again.</param>
    private Poster(Contents contents, double far = 1000)
    {
        sheet = contents.Sheet;
        header = contents.Header;
        intro = contents.Intro;
        stages = new Stack(0, [new LinkArcs(sheet), StageHeads.Full(sheet)]);
        reminder = StageHeads.Slim(sheet);
        bands = [.. contents.Bands];
        labels = [.. bands.Select(Label)];
        RemindOfStages(far);
        beside = contents.Beside;
        legend = contents.Legend;
        footer = new(contents.Footer, Theme.Small, sheet.FullWidth, most: 2);
        Height = Sheet.Margin + header.Height + Spaced(intro.Height, 24) + Spaced(stages.Height, 28)
            + bands.Select(BandHeight).Sum() + Spaced(beside.Height, 24) + Spaced(legend.Height, 28) + 20 + footer.Height + Sheet.Margin;
    }

    public double Width => sheet.Width;

    public double Height { get; }

    /// <summary>Columns grow until the sheet is no longer much higher than wide, or lines would be too long to read.</summary>
    /// <param name="contents">By the width of a column.</param>
    public static Poster Of(int stages, Func<double, Contents> contents)
    {
        const double growth = 1.15;
        const double slender = 0.85;

        var widest = Math.Max(340, 2000.0 / Math.Max(1, stages));
        var width = Sheet.FirstColumnWidth(stages);
        var poster = new Poster(contents(width));
        while (poster.Height > poster.Width * slender && width < widest)
        {
            width = Math.Min(widest, Math.Round(width * growth));
            poster = new(contents(width));
        }

        return poster;
    }

    /// <summary>As narrow as its columns may be, however high that makes it: for pages that it is cut into, with its stages named often.</summary>
    public static Poster Narrow(int stages, Func<double, Contents> contents) => new(contents(Sheet.FirstColumnWidth(stages)), far: 300);

    /// <summary>Where it can be cut without cutting anything that stands on it, from the top. The last is its end.</summary>
    public IEnumerable<double> Cuts()
    {
        var y = Sheet.Margin + header.Height + Spaced(intro.Height, 24);
        yield return y;

        y += Spaced(stages.Height, 28);
        for (var i = 0; i < bands.Count; i++) yield return y += BandHeight(bands[i], i);

        yield return y + Spaced(beside.Height, 24);
        yield return Height;
    }

    public void Draw(Canvas canvas)
    {
        StageEdge.Draw(canvas, Width, sheet.Map.Stages.Length, sheet.Color);
        var y = Sheet.Margin;
        header.Draw(canvas, Sheet.Margin, y);
        y += header.Height;
        if (intro.Height > 0) intro.Draw(canvas, Sheet.Margin, y + 24);
        y += Spaced(intro.Height, 24);
        if (stages.Height > 0) stages.Draw(canvas, Sheet.ContentX, y + 28);
        y += Spaced(stages.Height, 28);

        for (var i = 0; i < bands.Count; i++)
        {
            DrawBand(canvas, i, y);
            y += BandHeight(bands[i], i);
        }

        if (beside.Height > 0) beside.Draw(canvas, Sheet.Margin, y + 24);
        y += Spaced(beside.Height, 24);
        if (legend.Height > 0) legend.Draw(canvas, Sheet.Margin, y + 28);
        y += Spaced(legend.Height, 28);
        canvas.Line(Sheet.Margin, y + 10, sheet.Width - Sheet.Margin, y + 10, new(null, Theme.Hairline));
        footer.Draw(canvas, Sheet.Margin, y + 20);
    }

    private void DrawBand(Canvas canvas, int index, double y)
    {
        var (band, label) = (bands[index], labels[index]);
        var height = BandHeight(band, index);
        if (index % 2 == 1) canvas.Rect(Sheet.Margin - 16, y, sheet.FullWidth + 32, height, new(Theme.Band), 10);

        if (band.ByStage)
        {
            for (var i = 1; i < sheet.Map.Stages.Length; i++)
            {
                var x = Sheet.ContentX + sheet.Column(i) - 1;
                canvas.Line(x, y, x, y + height, new(null, Theme.Hairline, Dash: "1 4"));
            }
        }

        if (reminded.Contains(index))
        {
            reminder.Draw(canvas, Sheet.ContentX, y);
            y += reminder.Height;
        }

        band.Icon(canvas, Sheet.Margin, y + BandPadding, LaneGlyph, band.Color);
        label.Draw(canvas, Sheet.Margin + LaneGlyph + 9, y + BandPadding);
        band.Content.Draw(canvas, Sheet.ContentX, y + BandPadding);
    }

    private double BandHeight(Band band, int index) =>
        Math.Max(band.Content.Height, labels[index].Height) + (2 * BandPadding) + (reminded.Contains(index) ? reminder.Height : 0);

    /// <summary>Nobody should have to look up a yard of paper to see which stage a card stands under.</summary>
    private void RemindOfStages(double far)
    {
        var since = 0.0;
        for (var i = 0; i < bands.Count; i++)
        {
            if (bands[i].ByStage && since > far)
            {
                reminded.Add(i);
                since = 0;
            }

            since += BandHeight(bands[i], i);
        }
    }

    private static Block Label(Band band)
    {
        var width = Sheet.Gutter - LaneGlyph - 9 - 14;
        return new Stack(2,
        [
            new Paragraph(band.Name, Theme.Label with { Color = band.Color }, width, most: 6),
            new Paragraph(band.Hint ?? "", Theme.Small, width, most: 8),
        ]);
    }

    private static double Spaced(double height, double gap) => height > 0 ? height + gap : 0;
}
