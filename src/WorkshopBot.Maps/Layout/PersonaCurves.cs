using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>
/// The curves of personas that are not in focus: each has a dash and a mark that no other has together, so that color only helps.
/// They stand a little beside each other, so that none hides another, nor the figures of the one in focus.
/// </summary>
internal static class PersonaCurves
{
    private const double Size = 11;
    private const double First = 36;
    private const double Next = 14;

    private static readonly ImmutableArray<(Shade Color, string Dash)> Lines =
        [(Theme.Split, "10 5"), (Theme.Place, "3 5"), (Theme.Idea, "12 4 3 4"), (Theme.Plain, "6 3")];

    private static readonly ImmutableArray<Icon> Marks = [Square, Triangle, Diamond, Cross];

    public static ImmutableArray<Persona> Of(JourneyMap map) => [.. map.Personas.Where(p => p.Curve.Any(e => e.Mean is not null))];

    /// <param name="at">Where a value stands at a stage.</param>
    /// <param name="scale">Of marks, and of how far they stand beside the stage.</param>
    public static void Draw(Canvas canvas, JourneyMap map, Func<int, double, (double X, double Y)> at, double scale = 1)
    {
        var personas = Of(map);
        for (var i = 0; i < personas.Length; i++) Draw(canvas, [.. personas[i].Curve.Take(map.Stages.Length)], i, at, scale);
    }

    /// <summary>A piece of the curve, for the legend.</summary>
    public static Icon Sample(int index) => (canvas, x, y, size, _) =>
    {
        var (color, dash) = Lines[index % Lines.Length];
        canvas.Line(x - 4, y + (size / 2), x + size + 4, y + (size / 2), new(null, color, 2.2, dash));
        Mark(index)(canvas, x + (size / 2) - 5, y + (size / 2) - 5, 10, color);
    };

    private static void Draw(
        Canvas canvas, ImmutableArray<Emotion> felt, int index, Func<int, double, (double X, double Y)> at, double scale)
    {
        var (color, dash) = Lines[index % Lines.Length];
        var size = Size * scale;
        foreach (var run in Curve.Runs([.. felt.Select(e => e.Mean)]))
        {
            if (run.Count > 1) canvas.Path(Curve.Through([.. run.Select(At)]), new(null, color, 2.2, dash));
            foreach (var (markX, markY) in run.Select(At)) Mark(index)(canvas, markX - (size / 2), markY - (size / 2), size, color);
        }

        (double X, double Y) At(int stage)
        {
            var (markX, markY) = at(stage, (double)felt[stage].Mean!.Value);
            return (markX + (Beside(index) * scale), markY);
        }
    }

    private static double Beside(int index) => (First + (Next * (index / 2))) * (index % 2 == 0 ? 1 : -1);

    /// <summary>Where the lines begin again the marks are others.</summary>
    private static Icon Mark(int index) => Marks[(index + (index / Lines.Length)) % Marks.Length];

    private static void Square(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Rect(x + 1, y + 1, size - 2, size - 2, new(color, Theme.Paper, 1.2));

    private static void Triangle(Canvas canvas, double x, double y, double size, Shade color) =>
        canvas.Path(Outline.Polygon((x, y + size), (x + size, y + size), (x + (size / 2), y)), new(color, Theme.Paper, 1.2));

    private static void Diamond(Canvas canvas, double x, double y, double size, Shade color) => canvas.Path(
        Outline.Polygon((x, y + (size / 2)), (x + (size / 2), y), (x + size, y + (size / 2)), (x + (size / 2), y + size)),
        new(color, Theme.Paper, 1.2));

    private static void Cross(Canvas canvas, double x, double y, double size, Shade color) => canvas.Path(
        new Outline().Move(x + 1, y + 1).Line(x + size - 1, y + size - 1).Move(x + size - 1, y + 1).Line(x + 1, y + size - 1),
        new(null, color, 2.4));
}
