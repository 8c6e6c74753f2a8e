using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>The curve of means with its band, from −2 to +2; it breaks where a stage has no rating.</summary>
internal sealed class Chart(Sheet sheet, Moments moments) : Block
{
    private readonly List<decimal?> means = [.. sheet.Map.Stages.Select(s => s.Emotion.Mean)];

    public override double Width => sheet.ContentWidth;

    public override double Height => Scale.Height;

    public override void Draw(Canvas canvas, double x, double y)
    {
        Scale.Draw(canvas, sheet, x, y);
        PersonaCurves.Draw(canvas, sheet.Map, (stage, value) => (x + sheet.Middle(stage), y + Scale.Level(value)));
        foreach (var run in Curve.Runs(means)) DrawRun(canvas, x, y, run);
        for (var i = 0; i < sheet.Map.Stages.Length; i++) DrawMark(canvas, x, y, i);
    }

    private void DrawRun(Canvas canvas, double x, double y, List<int> run)
    {
        if (run.Count < 2) return;

        var band = Curve.Between([.. run.Select(i => At(i, +1))], [.. run.Select(i => At(i, -1))]);
        canvas.Path(band, new(Theme.Good, Opacity: 0.16));
        canvas.Path(Curve.Through([.. run.Select(i => At(i, 0))]), new(null, Theme.Ink, 3.4));

        (double X, double Y) At(int stage, int side) => Point(x, y, stage, side);
    }

    private void DrawMark(Canvas canvas, double x, double y, int stage)
    {
        var middle = x + sheet.Middle(stage);
        if (sheet.Map.Stages[stage].Emotion.Mean is not { } mean)
        {
            canvas.Circle(middle, y + Scale.Level(0), 7, new(Theme.Paper, Theme.Muted, 1.6, "3 3"));
            var none = new Paragraph(sheet.Phrases["map.feeling.none"], Theme.Small, sheet.CellWidth, 1, Align.Middle);
            none.Draw(canvas, x + sheet.Column(stage) + Sheet.CellPadding, y + Scale.Level(0) + 12);
            return;
        }

        var (upper, lower) = (Point(x, y, stage, +1).Y, Point(x, y, stage, -1).Y);
        var whisker = new Paint(null, Theme.Good, 1.6, Opacity: 0.55);
        if (lower - upper > 1)
        {
            canvas.Line(middle, upper, middle, lower, whisker);
            canvas.Line(middle - 7, upper, middle + 7, upper, whisker);
            canvas.Line(middle - 7, lower, middle + 7, lower, whisker);
        }

        var at = y + Scale.Level((double)mean);
        if (stage == moments.Best || stage == moments.Worst)
        {
            canvas.Circle(middle, at, 15, new(Scale.Tone((double)mean), Opacity: 0.2));
        }

        canvas.Circle(middle, at, 8, new(Scale.Tone((double)mean), Theme.Paper, 2.4));
        Scale.DrawValue(canvas, middle, at + (Curve.IsValley(means, stage) ? 17 : -39), sheet.Words.Signed(mean), Scale.Tone((double)mean));
    }

    private (double X, double Y) Point(double x, double y, int stage, int side)
    {
        var emotion = sheet.Map.Stages[stage].Emotion;
        var value = (double)(emotion.Mean!.Value + (side * (emotion.Spread ?? 0)));
        return (x + sheet.Middle(stage), y + Scale.Level(Math.Clamp(value, -2, 2)));
    }
}
