using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>
/// Smooth lines through points, by the monotone cubic of Fritsch and Carlson: between two stages the line never rises
/// above the higher nor falls below the lower one, so that it claims nothing that nobody said.
/// </summary>
internal static class Curve
{
    public static Outline Through(IReadOnlyList<(double X, double Y)> points)
    {
        var outline = new Outline().Move(points[0].X, points[0].Y);
        Append(outline, points);
        return outline;
    }

    /// <summary>Indices beside each other that have a value: where none is known, a line breaks.</summary>
    public static IEnumerable<List<int>> Runs(IReadOnlyList<decimal?> values)
    {
        var run = new List<int>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not null)
            {
                run.Add(i);
                continue;
            }

            if (run.Count > 0) yield return run;
            run = [];
        }

        if (run.Count > 0) yield return run;
    }

    /// <summary>Whether a value is below one beside it, and above none.</summary>
    public static bool IsValley(IReadOnlyList<decimal?> values, int at)
    {
        var beside = new[] { at - 1, at + 1 }.Where(i => i >= 0 && i < values.Count).Select(i => values[i]).OfType<decimal>().ToList();
        return beside.TrueForAll(v => v >= values[at]) && beside.Exists(v => v > values[at]);
    }

    /// <summary>The area between two such lines over the same places.</summary>
    public static Outline Between(IReadOnlyList<(double X, double Y)> upper, IReadOnlyList<(double X, double Y)> lower)
    {
        var outline = Through(upper).Line(lower[^1].X, lower[^1].Y);
        Append(outline, [.. lower.Reverse()]);
        return outline.Close();
    }

    private static void Append(Outline outline, IReadOnlyList<(double X, double Y)> points)
    {
        var slopes = Slopes(points);
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var ((x1, y1), (x2, y2)) = (points[i], points[i + 1]);
            var third = (x2 - x1) / 3;
            outline.Curve(x1 + third, y1 + (slopes[i] * third), x2 - third, y2 - (slopes[i + 1] * third), x2, y2);
        }
    }

    private static double[] Slopes(IReadOnlyList<(double X, double Y)> points)
    {
        var slopes = new double[points.Count];
        for (var i = 1; i + 1 < points.Count; i++)
        {
            var (before, after) = (Secant(points, i - 1), Secant(points, i));
            slopes[i] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }

        if (points.Count > 1)
        {
            slopes[0] = points.Count == 2 ? Secant(points, 0) : Secant(points, 0) * 0.6;
            slopes[^1] = points.Count == 2 ? slopes[0] : Secant(points, points.Count - 2) * 0.6;
        }

        return slopes;
    }

    private static double Secant(IReadOnlyList<(double X, double Y)> points, int i) =>
        (points[i + 1].Y - points[i].Y) / (points[i + 1].X - points[i].X);
}
