using System.Text;

namespace WorkshopBot.Maps.Drawing;

/// <summary>A path of moves, lines and cubic curves in page coordinates.</summary>
internal sealed class Outline
{
    private readonly List<(char Command, (double X, double Y)[] Points)> steps = [];

    public IReadOnlyList<(char Command, (double X, double Y)[] Points)> Steps => steps;

    public Outline Move(double x, double y) => Add('M', (x, y));

    public Outline Line(double x, double y) => Add('L', (x, y));

    public Outline Curve(double x1, double y1, double x2, double y2, double x, double y) =>
        Add('C', (x1, y1), (x2, y2), (x, y));

    public Outline Close() => Add('Z');

    public static Outline Polygon(params ReadOnlySpan<(double X, double Y)> points)
    {
        var outline = new Outline().Move(points[0].X, points[0].Y);
        foreach (var (x, y) in points[1..]) outline.Line(x, y);
        return outline.Close();
    }

    public string Data(Func<double, double> mirror)
    {
        var data = new StringBuilder();
        foreach (var (command, points) in steps)
        {
            data.Append(command);
            for (var i = 0; i < points.Length; i++)
            {
                if (i > 0) data.Append(' ');
                data.Append(Markup.Decimal(mirror(points[i].X))).Append(' ').Append(Markup.Decimal(points[i].Y));
            }
        }

        return data.ToString();
    }

    private Outline Add(char command, params (double X, double Y)[] points)
    {
        steps.Add((command, points));
        return this;
    }
}
