using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Overviews;

/// <summary>The curves without figures but those that there is room for; nothing where nothing was rated.</summary>
internal sealed class OverviewCurve(Track track, Words words) : Block
{
    private const double Unit = 23;
    private const double Head = 33;
    private const double Face = 20;

    private readonly List<decimal?> means = [.. track.Map.Stages.Select(s => s.Emotion.Mean)];
    private readonly Moments moments = Moments.Of(track.Map);

    public override double Width => track.Width;

    public override double Height => means.TrueForAll(m => m is null) && PersonaCurves.Of(track.Map).IsEmpty ? 0 : (4 * Unit) + (2 * Head);

    public override void Draw(Canvas canvas, double x, double y)
    {
        DrawGround(canvas, x, y);
        PersonaCurves.Draw(canvas, track.Map, (stage, value) => (x + track.Middle(stage), y + Level(value)), scale: 0.6);
        foreach (var run in Curve.Runs(means).Where(r => r.Count > 1))
        {
            var band = Curve.Between([.. run.Select(i => Point(x, y, i, +1))], [.. run.Select(i => Point(x, y, i, -1))]);
            canvas.Path(band, new(Theme.Good, Opacity: 0.16));
            canvas.Path(Curve.Through([.. run.Select(i => Point(x, y, i, 0))]), new(null, Theme.Ink, 2.8));
        }

        for (var i = 0; i < means.Count; i++) DrawMark(canvas, x, y, i);
    }

    private void DrawGround(Canvas canvas, double x, double y)
    {
        var (left, width) = (x + Track.Axis, track.Width - Track.Axis);
        canvas.Rect(left, y, width, Height / 2, new(Theme.GoodWash, Opacity: 0.55), 6);
        canvas.Rect(left, y + (Height / 2), width, Height / 2, new(Theme.BadWash, Opacity: 0.6), 6);
        canvas.Line(left, y + Level(0), left + width, y + Level(0), new(null, Theme.Plain, 1.2));
        foreach (var value in (int[])[2, 0, -2])
        {
            LaneIcons.Face(canvas, x, y + Level(value) - (Face / 2), Face, Scale.Tone(value), value / 2.0);
        }
    }

    private void DrawMark(Canvas canvas, double x, double y, int stage)
    {
        var middle = x + track.Middle(stage);
        if (means[stage] is not { } mean)
        {
            canvas.Circle(middle, y + Level(0), 5, new(Theme.Paper, Theme.Muted, 1.6, "3 3"));
            return;
        }

        var (at, tone) = (y + Level((double)mean), Scale.Tone((double)mean));
        canvas.Circle(middle, at, 6.5, new(tone, Theme.Paper, 2));
        if (!IsFigure(stage)) return;

        var (text, half) = (words.Signed(mean), Scale.ValueWidth(words.Signed(mean)) / 2);
        var inside = Math.Clamp(middle, x + Track.Axis + half, Math.Max(x + Track.Axis + half, x + track.Width - half));
        Scale.DrawValue(canvas, inside, at + (Curve.IsValley(means, stage) ? 10 : -32), text, tone);
    }

    /// <summary>All of them, if they stand beside each other; else the best and the worst, of which one hangs and one stands.</summary>
    private bool IsFigure(int stage) =>
        means.OfType<decimal>().Max(m => Scale.ValueWidth(words.Signed(m))) <= track.Each || stage == moments.Best || stage == moments.Worst;

    private (double X, double Y) Point(double x, double y, int stage, int side)
    {
        var value = (double)(means[stage]!.Value + (side * (track.Map.Stages[stage].Emotion.Spread ?? 0)));
        return (x + track.Middle(stage), y + Level(value));
    }

    private static double Level(double value) => Head + ((2 - Math.Clamp(value, -2, 2)) * Unit);
}
