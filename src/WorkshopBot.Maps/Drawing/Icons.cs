using WorkshopBot.Maps.Colors;

namespace WorkshopBot.Maps.Drawing;

/// <summary>Draws a glyph into the square whose upper corner is given.</summary>
internal delegate void Icon(Canvas canvas, double x, double y, double size, Shade color);

/// <summary>Glyphs of our own, on a grid of 16: fonts differ in which symbols they have.</summary>
internal static class Icons
{
    public static void Digital(Canvas canvas, double x, double y, double size, Shade color)
    {
        var u = size / 16;
        canvas.Rect(x + u, y + (2 * u), 14 * u, 9 * u, new(null, color, 1.8 * u), 1.5 * u);
        canvas.Line(x + (5 * u), y + (14 * u), x + (11 * u), y + (14 * u), new(null, color, 1.8 * u));
        canvas.Line(x + (8 * u), y + (11 * u), x + (8 * u), y + (14 * u), new(null, color, 1.8 * u));
    }

    public static void Physical(Canvas canvas, double x, double y, double size, Shade color)
    {
        var u = size / 16;
        var house = new Outline()
            .Move(x + u, y + (8 * u)).Line(x + (8 * u), y + (1.5 * u)).Line(x + (15 * u), y + (8 * u));
        canvas.Path(house, new(null, color, 1.8 * u));
        var walls = new Outline()
            .Move(x + (3.5 * u), y + (7 * u)).Line(x + (3.5 * u), y + (14.5 * u))
            .Line(x + (12.5 * u), y + (14.5 * u)).Line(x + (12.5 * u), y + (7 * u));
        canvas.Path(walls, new(null, color, 1.8 * u));
    }

    public static void Unknown(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Circle(x + (size / 2), y + (size / 2), size * 0.36, new(null, color, size * 0.11, "2 2"));

    public static void Person(Canvas canvas, double x, double y, double size, Shade color)
    {
        var u = size / 16;
        canvas.Circle(x + (8 * u), y + (5 * u), 3.4 * u, new(color));
        var shoulders = new Outline()
            .Move(x + (1.5 * u), y + (15 * u))
            .Curve(x + (1.5 * u), y + (8 * u), x + (14.5 * u), y + (8 * u), x + (14.5 * u), y + (15 * u)).Close();
        canvas.Path(shoulders, new(color));
    }

    public static void Target(Canvas canvas, double x, double y, double size, Shade color)
    {
        canvas.Circle(x + (size / 2), y + (size / 2), size * 0.4, new(null, color, size * 0.11));
        canvas.Circle(x + (size / 2), y + (size / 2), size * 0.14, new(color));
    }

    public static void Split(Canvas canvas, double x, double y, double size, Shade color)
    {
        var (cx, cy, r) = (x + (size / 2), y + (size / 2), size * 0.4);
        canvas.Circle(cx, cy, r, new(null, color, size * 0.12));
        var half = new Outline().Move(cx, cy - r)
            .Curve(cx - (1.33 * r), cy - r, cx - (1.33 * r), cy + r, cx, cy + r).Close();
        canvas.Path(half, new(color));
    }

    public static void Up(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Path(Triangle(x, size, y + (size * 0.8), y + (size * 0.2)), new(color));

    public static void Down(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Path(Triangle(x, size, y + (size * 0.2), y + (size * 0.8)), new(color));

    public static void Level(Canvas canvas, double x, double y, double size, Shade color)
    {
        canvas.Line(x + (size * 0.2), y + (size * 0.36), x + (size * 0.8), y + (size * 0.36), new(null, color, size * 0.13));
        canvas.Line(x + (size * 0.2), y + (size * 0.66), x + (size * 0.8), y + (size * 0.66), new(null, color, size * 0.13));
    }

    public static void Plus(Canvas canvas, double x, double y, double size, Shade color)
    {
        Minus(canvas, x, y, size, color);
        canvas.Line(x + (size / 2), y + (size * 0.15), x + (size / 2), y + (size * 0.85), new(null, color, size * 0.15));
    }

    public static void Minus(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Line(x + (size * 0.15), y + (size / 2), x + (size * 0.85), y + (size / 2), new(null, color, size * 0.15));

    public static void Arrow(Canvas canvas, double x, double y, double size, Shade color)
    {
        var u = size / 16;
        var arrow = new Outline().Move(x + (2 * u), y + (8 * u)).Line(x + (14 * u), y + (8 * u))
            .Move(x + (9 * u), y + (3 * u)).Line(x + (14 * u), y + (8 * u)).Line(x + (9 * u), y + (13 * u));
        canvas.Path(arrow, new(null, color, 2 * u));
    }

    public static void Tick(Canvas canvas, double x, double y, double size, Shade color)
    {
        // A tick is written the same way in both directions.
        var u = size / (canvas.Mirrored ? -16 : 16);
        var start = canvas.Mirrored ? x + size : x;
        var v = size / 16;
        var tick = new Outline()
            .Move(start + (2 * u), y + (9 * v)).Line(start + (6 * u), y + (13 * v)).Line(start + (14 * u), y + (3 * v));
        canvas.Path(tick, new(null, color, 2.4 * v));
    }

    public static void Calendar(Canvas canvas, double x, double y, double size, Shade color)
    {
        var u = size / 16;
        canvas.Rect(x + (2 * u), y + (3 * u), 12 * u, 11 * u, new(null, color, 1.7 * u), 1.5 * u);
        canvas.Line(x + (2 * u), y + (6.5 * u), x + (14 * u), y + (6.5 * u), new(null, color, 1.7 * u));
        canvas.Line(x + (5.5 * u), y + (1.5 * u), x + (5.5 * u), y + (3 * u), new(null, color, 1.7 * u));
        canvas.Line(x + (10.5 * u), y + (1.5 * u), x + (10.5 * u), y + (3 * u), new(null, color, 1.7 * u));
    }

    public static void Star(Canvas canvas, double x, double y, double size, Shade color)
    {
        var outline = new Outline();
        for (var i = 0; i < 10; i++)
        {
            var radius = size * (i % 2 == 0 ? 0.48 : 0.21);
            var angle = Math.PI * ((i / 5.0) - 0.5);
            var (px, py) = (x + (size / 2) + (radius * Math.Cos(angle)), y + (size * 0.52) + (radius * Math.Sin(angle)));
            _ = i == 0 ? outline.Move(px, py) : outline.Line(px, py);
        }

        canvas.Path(outline.Close(), new(color));
    }

    public static void Bullet(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Circle(x + (size / 2), y + (size / 2), size / 2, new(color));

    private static Outline Triangle(double x, double size, double foot, double tip) =>
        Outline.Polygon((x + (size * 0.12), foot), (x + (size * 0.88), foot), (x + (size / 2), tip));
}
