using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Layout;

/// <summary>A captioned text whose width is known only when its neighbours are.</summary>
internal sealed record Cell(string Caption, Func<double, Block> Content)
{
    public TextStyle Style { get; init; } = Theme.Caption;
}

/// <summary>A panel of captioned cells side by side; a persona's begins with a picture.</summary>
internal sealed class Cells : Block
{
    private const double Gap = 26;
    private const double Least = 150;

    private readonly Flow flow;
    private readonly double padding;
    private readonly double indent;

    public Cells(double width, double padding, double indent, List<Cell> cells)
    {
        Width = width;
        this.padding = padding;
        this.indent = indent;
        var room = width - (2 * padding) - indent;
        var perRow = Math.Max(1, Math.Min(cells.Count, (int)((room + Gap) / (Least + Gap))));
        var each = Math.Floor((room - ((perRow - 1) * Gap)) / perRow);
        flow = new(room, Gap, cells.Select(c => new Sized(each, Captioned(c, each))), 16)
        {
            FromTop = true,
        };
    }

    public override double Width { get; }

    public override double Height => Math.Max(flow.Height, indent) + (2 * padding);

    public override void Draw(Canvas canvas, double x, double y)
    {
        if (indent > 0)
        {
            var radius = (indent - 18) / 2;
            canvas.Circle(x + padding + radius, y + padding + radius, radius, new(Theme.GoodWash));
            Icons.Person(canvas, x + padding + (radius * 0.42), y + padding + (radius * 0.34), radius * 1.16, Theme.Good);
        }

        flow.Draw(canvas, x + padding + indent, y + padding);
    }

    private static Stack Captioned(Cell cell, double width) =>
        new(5, [new Paragraph(cell.Caption, cell.Style, width, most: 2), cell.Content(width)]);
}
