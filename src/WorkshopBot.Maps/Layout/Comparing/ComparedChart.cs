using System.Collections.Immutable;
using WorkshopBot.Maps.Comparing;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Comparing;

/// <summary>The earlier curve, dashed, below the later one; at each stage an arrow from the one to the other.</summary>
internal sealed class ComparedChart(Sheet sheet, ImmutableArray<ComparedStage> stages) : Block
{
    public static Paint Earlier { get; } = new(null, Theme.Muted, 2.4, "8 7", 0.7);

    public static Paint Later { get; } = new(null, Theme.Ink, 3.4);

    private const double Beside = 14;
    private const double LeastArrow = 30;

    public override double Width => sheet.ContentWidth;

    public override double Height => Scale.Height;

    public override void Draw(Canvas canvas, double x, double y)
    {
        Scale.Draw(canvas, sheet, x, y);
        DrawCurve(canvas, x, y, Earlier, s => s.Before is not null, s => s.Before?.Element.Emotion.Mean);
        DrawCurve(canvas, x, y, Later, s => s.After is not null, s => s.After?.Element.Emotion.Mean);
        for (var i = 0; i < stages.Length; i++) DrawMarks(canvas, x + sheet.Middle(i), y, i, x);
    }

    /// <summary>A stage that a map does not have is passed by; one that was not rated breaks the line.</summary>
    private void DrawCurve(
        Canvas canvas, double x, double y, Paint paint, Func<ComparedStage, bool> has, Func<ComparedStage, decimal?> mean)
    {
        var columns = Enumerable.Range(0, stages.Length).Where(i => has(stages[i])).ToList();
        foreach (var run in Curve.Runs([.. columns.Select(i => mean(stages[i]))]).Where(r => r.Count > 1))
        {
            canvas.Path(
                Curve.Through([.. run.Select(i => At(columns[i]))]), paint);
        }

        (double X, double Y) At(int column) => (x + sheet.Middle(column), y + Scale.Level((double)mean(stages[column])!.Value));
    }

    private void DrawMarks(Canvas canvas, double middle, double y, int index, double x)
    {
        var (before, after) = (stages[index].Before?.Element.Emotion.Mean, stages[index].After?.Element.Emotion.Mean);
        if (before is null && after is null)
        {
            var none = new Paragraph(sheet.Phrases["map.feeling.none"], Theme.Small, sheet.CellWidth, 1, Align.Middle);
            none.Draw(canvas, x + sheet.Column(index) + Sheet.CellPadding, y + Scale.Level(0) + 12);
            return;
        }

        if (before is { } then && after is { } now) DrawArrow(canvas, middle, y, (double)then, (double)now);
        if (before is { } earlier)
        {
            var (at, text) = (y + Scale.Level((double)earlier), sheet.Words.Signed(earlier));
            canvas.Circle(middle, at, 6, new(Theme.Paper, Theme.Muted, 2));
            Scale.DrawValue(canvas, middle - Beside - (Scale.ValueWidth(text) / 2), at - 11, text, Theme.Muted);
        }

        if (after is { } later)
        {
            var (at, text, tone) = (y + Scale.Level((double)later), sheet.Words.Signed(later), Scale.Tone((double)later));
            canvas.Circle(middle, at, 8, new(tone, Theme.Paper, 2.4));
            Scale.DrawValue(canvas, middle + Beside + (Scale.ValueWidth(text) / 2), at - 11, text, tone);
        }
    }

    private static void DrawArrow(Canvas canvas, double middle, double y, double before, double after)
    {
        var (from, to) = (y + Scale.Level(before), y + Scale.Level(after));
        if (Math.Abs(to - from) < LeastArrow) return;

        var (paint, side) = (new Paint(null, after > before ? Theme.Good : Theme.Bad, 2.2), Math.Sign(to - from));
        var tip = to - (10 * side);
        canvas.Line(middle, from + (8 * side), middle, tip, paint);
        canvas.Path(
            new Outline().Move(middle - 5, tip - (6 * side)).Line(middle, tip).Line(middle + 5, tip - (6 * side)), paint);
    }
}
