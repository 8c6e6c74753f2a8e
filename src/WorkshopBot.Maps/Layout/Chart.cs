using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Layout;

/// <summary>The curve of means with its band, from −2 to +2; it breaks where a stage has no rating.</summary>
internal sealed class Chart(Sheet sheet, Moments moments) : Block
{
    private const double Axis = 70;
    private const double Unit = 72;
    private const double Head = 40;
    private const double Foot = 40;

    private static readonly TextStyle Value = new(13.5, Theme.Ink, Bold: true);

    public override double Width => sheet.ContentWidth;

    public override double Height => Head + (4 * Unit) + Foot;

    public override void Draw(Canvas canvas, double x, double y)
    {
        DrawScale(canvas, x, y);
        foreach (var run in Runs()) DrawRun(canvas, x, y, run);
        for (var i = 0; i < sheet.Map.Stages.Length; i++) DrawMark(canvas, x, y, i);
    }

    private void DrawScale(Canvas canvas, double x, double y)
    {
        canvas.Rect(x, y + Head, Width, 2 * Unit, new(Theme.GoodWash, Opacity: 0.55), 4);
        canvas.Rect(x, y + Head + (2 * Unit), Width, 2 * Unit, new(Theme.BadWash, Opacity: 0.6), 4);
        for (var value = -2; value <= 2; value++)
        {
            var at = y + Level(value);
            var color = Tone(value);
            canvas.Line(x + Axis, at, x + Width, at, value == 0 ? new(null, Theme.Plain, 1.2) : new(null, Theme.Paper, 1.4));
            canvas.Text(x + 8, at - 9, 26, sheet.Words.Signed(value), new(12.5, color, Bold: true), Align.End, false);
            LaneIcons.Face(canvas, x + 40, at - 10, 20, color, value / 2.0);
        }
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
            canvas.Circle(middle, y + Level(0), 7, new(Theme.Paper, Theme.Muted, 1.6, "3 3"));
            var none = new Paragraph(sheet.Phrases["map.feeling.none"], Theme.Small, sheet.CellWidth, 1, Align.Middle);
            none.Draw(canvas, x + sheet.Column(stage) + Sheet.CellPadding, y + Level(0) + 12);
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

        var at = y + Level((double)mean);
        if (stage == moments.Best || stage == moments.Worst)
        {
            canvas.Circle(middle, at, 15, new(Tone((double)mean), Opacity: 0.2));
        }

        canvas.Circle(middle, at, 8, new(Tone((double)mean), Theme.Paper, 2.4));
        DrawValue(canvas, middle, at + (IsValley(stage, mean) ? 17 : -39), sheet.Words.Signed(mean), Tone((double)mean));
    }

    private static void DrawValue(Canvas canvas, double middle, double y, string text, string color)
    {
        var width = Measure.Width(text, Value) + 14;
        canvas.Rect(middle - (width / 2), y, width, 22, new(Theme.Paper, color, 1.2), 11);
        canvas.Text(middle - (width / 2), y + 1.4, width, text, Value with { Color = color }, Align.Middle, false);
    }

    /// <summary>Stages beside each other that have a rating.</summary>
    private IEnumerable<List<int>> Runs()
    {
        var run = new List<int>();
        for (var i = 0; i < sheet.Map.Stages.Length; i++)
        {
            if (sheet.Map.Stages[i].Emotion.Mean is not null)
            {
                run.Add(i);
                continue;
            }

            if (run.Count > 0) yield return run;
            run = [];
        }

        if (run.Count > 0) yield return run;
    }

    private (double X, double Y) Point(double x, double y, int stage, int side)
    {
        var emotion = sheet.Map.Stages[stage].Emotion;
        var value = (double)(emotion.Mean!.Value + (side * (emotion.Spread ?? 0)));
        return (x + sheet.Middle(stage), y + Level(Math.Clamp(value, -2, 2)));
    }

    private bool IsValley(int stage, decimal mean)
    {
        var neighbours = new[] { stage - 1, stage + 1 }
            .Where(i => i >= 0 && i < sheet.Map.Stages.Length)
            .Select(i => sheet.Map.Stages[i].Emotion.Mean)
            .OfType<decimal>()
            .ToList();
        return neighbours.Count > 0 && neighbours.TrueForAll(n => n >= mean) && neighbours.Exists(n => n > mean);
    }

    private static double Level(double value) => Head + ((2 - Math.Clamp(value, -2, 2)) * Unit);

    private static string Tone(double value) => value switch
    {
        > 0.25 => Theme.Good,
        < -0.25 => Theme.Bad,
        _ => Theme.Plain,
    };
}
