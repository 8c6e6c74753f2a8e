using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Layout;

/// <summary>The ground that curves of feelings are drawn on, from −2 to +2.</summary>
internal static class Scale
{
    public const double Height = Head + (4 * Unit) + Foot;

    private const double Axis = 70;
    private const double Unit = 72;
    private const double Head = 40;
    private const double Foot = 40;

    private static readonly TextStyle Value = new(13.5, Theme.Ink, Bold: true);

    public static void Draw(Canvas canvas, Sheet sheet, double x, double y)
    {
        canvas.Rect(x, y + Head, sheet.ContentWidth, 2 * Unit, new(Theme.GoodWash, Opacity: 0.55), 4);
        canvas.Rect(x, y + Head + (2 * Unit), sheet.ContentWidth, 2 * Unit, new(Theme.BadWash, Opacity: 0.6), 4);
        for (var value = -2; value <= 2; value++)
        {
            var at = y + Level(value);
            var color = Tone(value);
            canvas.Line(x + Axis, at, x + sheet.ContentWidth, at, value == 0 ? new(null, Theme.Plain, 1.2) : new(null, Theme.Paper, 1.4));
            canvas.Text(x + 8, at - 9, 26, sheet.Words.Signed(value), new(12.5, color, Bold: true), Align.End, false);
            LaneIcons.Face(canvas, x + 40, at - 10, 20, color, value / 2.0);
        }
    }

    public static double ValueWidth(string text) => Measure.Width(text, Value) + 14;

    public static void DrawValue(Canvas canvas, double middle, double y, string text, Shade color)
    {
        var width = ValueWidth(text);
        canvas.Rect(middle - (width / 2), y, width, 22, new(Theme.Paper, color, 1.2), 11);
        canvas.Text(middle - (width / 2), y + 1.4, width, text, Value with { Color = color }, Align.Middle, false);
    }

    public static double Level(double value) => Head + ((2 - Math.Clamp(value, -2, 2)) * Unit);

    public static Shade Tone(double value) => value switch
    {
        > 0.25 => Theme.Good,
        < -0.25 => Theme.Bad,
        _ => Theme.Plain,
    };
}
