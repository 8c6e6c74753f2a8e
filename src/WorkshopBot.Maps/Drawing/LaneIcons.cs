using WorkshopBot.Maps.Colors;

namespace WorkshopBot.Maps.Drawing;

/// <summary>Glyphs that stand before the names of lanes.</summary>
internal static class LaneIcons
{
    public static void Hand(Canvas canvas, double x, double y, double size, Shade color)
    {
        var u = size / 16;
        canvas.Path(
            Outline.Polygon((x + (4 * u), y + u), (x + (4 * u), y + (13 * u)), (x + (7 * u), y + (10.2 * u)),
                (x + (9 * u), y + (15 * u)), (x + (11 * u), y + (14 * u)), (x + (9 * u), y + (9.6 * u)), (x + (13 * u), y + (9.4 * u))),
            new(null, color, 1.7 * u));
    }

    public static void Face(Canvas canvas, double x, double y, double size, Shade color) => Face(canvas, x, y, size, color, 1);

    public static void Sad(Canvas canvas, double x, double y, double size, Shade color) => Face(canvas, x, y, size, color, -1);

    /// <param name="mood">From −1 (down) to 1 (up).</param>
    public static void Face(Canvas canvas, double x, double y, double size, Shade color, double mood)
    {
        var u = size / 16;
        canvas.Circle(x + (8 * u), y + (8 * u), 6.8 * u, new(Theme.Paper, color, 1.5 * u));
        canvas.Circle(x + (5.5 * u), y + (6.2 * u), 1 * u, new(color));
        canvas.Circle(x + (10.5 * u), y + (6.2 * u), 1 * u, new(color));
        var (corner, middle) = (y + ((10.4 - (0.9 * mood)) * u), y + ((10.4 + (2.6 * mood)) * u));
        var mouth = new Outline().Move(x + (4.8 * u), corner)
            .Curve(x + (6.6 * u), middle, x + (9.4 * u), middle, x + (11.2 * u), corner);
        canvas.Path(mouth, new(null, color, 1.5 * u));
    }

    public static void Bolt(Canvas canvas, double x, double y, double size, Shade color)
    {
        var u = size / 16;
        canvas.Path(
            Outline.Polygon((x + (9.5 * u), y + u), (x + (3 * u), y + (9 * u)), (x + (7.5 * u), y + (9 * u)),
                (x + (6.5 * u), y + (15 * u)), (x + (13 * u), y + (6.8 * u)), (x + (8.5 * u), y + (6.8 * u))),
            new(color));
    }

    public static void Cogs(Canvas canvas, double x, double y, double size, Shade color)
    {
        var (cx, cy) = (x + (size / 2), y + (size / 2));
        for (var i = 0; i < 8; i++)
        {
            var (dx, dy) = (Math.Cos(i * Math.PI / 4), Math.Sin(i * Math.PI / 4));
            canvas.Line(cx + (dx * size * 0.3), cy + (dy * size * 0.3), cx + (dx * size * 0.44), cy + (dy * size * 0.44),
                new(null, color, size * 0.15));
        }

        canvas.Circle(cx, cy, size * 0.26, new(null, color, size * 0.13));
    }

    public static void Bulb(Canvas canvas, double x, double y, double size, Shade color)
    {
        var u = size / 16;
        var glass = new Outline().Move(x + (6 * u), y + (11 * u))
            .Curve(x - (1 * u), y + (5 * u), x + (4 * u), y + (0.6 * u), x + (8 * u), y + (0.6 * u))
            .Curve(x + (12 * u), y + (0.6 * u), x + (17 * u), y + (5 * u), x + (10 * u), y + (11 * u)).Close();
        canvas.Path(glass, new(null, color, 1.7 * u));
        canvas.Line(x + (6.3 * u), y + (13.2 * u), x + (9.7 * u), y + (13.2 * u), new(null, color, 1.7 * u));
        canvas.Line(x + (7.2 * u), y + (15.2 * u), x + (8.8 * u), y + (15.2 * u), new(null, color, 1.7 * u));
    }

    public static void Notes(Canvas canvas, double x, double y, double size, Shade color)
    {
        var u = size / 16;
        canvas.Rect(x + (2 * u), y + (1.5 * u), 12 * u, 13 * u, new(null, color, 1.7 * u), 2 * u);
        for (var i = 0; i < 3; i++)
        {
            canvas.Line(x + (5 * u), y + ((5 + (3 * i)) * u), x + (11 * u), y + ((5 + (3 * i)) * u), new(null, color, 1.5 * u));
        }
    }
}
