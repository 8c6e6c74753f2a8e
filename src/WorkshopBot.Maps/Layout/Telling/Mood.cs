using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Telling;

/// <summary>A rating on a line from −2 to +2, with its spread.</summary>
internal sealed class Mood(Emotion felt) : Block
{
    private const double Unit = 34;
    private const double End = 10;

    public override double Width => (4 * Unit) + (2 * End);

    public override double Height => 20;

    public override void Draw(Canvas canvas, double x, double y)
    {
        var middle = y + (Height / 2);
        canvas.Rect(x, middle - 8, (Width / 2), 16, new(Theme.BadWash), 8);
        canvas.Rect(x + (Width / 2), middle - 8, Width / 2, 16, new(Theme.GoodWash), 8);
        canvas.Line(x + (Width / 2), middle - 8, x + (Width / 2), middle + 8, new(null, Theme.Plain, 1.2));
        var (mean, spread) = ((double)felt.Mean!.Value, (double)(felt.Spread ?? 0));
        canvas.Line(x + At(mean - spread), middle, x + At(mean + spread), middle, new(null, Theme.Good, 3, Opacity: 0.55));
        canvas.Circle(x + At(mean), middle, 6.5, new(Scale.Tone(mean), Theme.Paper, 2));
    }

    private static double At(double value) => End + ((Math.Clamp(value, -2, 2) + 2) * Unit);
}
