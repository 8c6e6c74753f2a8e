using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>The stages as arrows that lead into each other, numbered by their place.</summary>
internal sealed class StageHeads : Block
{
    private const double Point = 16;
    private const double Gap = 5;
    private const double Padding = 12;

    private readonly Sheet sheet;
    private readonly List<Block> names;

    public StageHeads(Sheet sheet)
    {
        this.sheet = sheet;
        var width = sheet.ColumnWidth - (2 * Point) - (2 * Padding);
        names = [.. sheet.Map.Stages.Select((s, i) => new Stack(1,
        [
            new Paragraph(Words.Stage(i), new(12.5, "#D8E4F0", Bold: true), width),
            new Paragraph(s.Name, new(16.5, Theme.Paper, Bold: true), width, most: 5),
        ]))];
    }

    public override double Width => sheet.ContentWidth;

    public override double Height => names.Count == 0 ? 0 : names.Max(n => n.Height) + (2 * Padding);

    public override void Draw(Canvas canvas, double x, double y)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var start = x + sheet.Column(i);
            var notch = i == 0 ? 0 : Point;
            var end = start + sheet.ColumnWidth - (i == names.Count - 1 ? Point : Gap);
            var arrow = Outline.Polygon(
                (start, y), (end, y), (end + Point, y + (Height / 2)), (end, y + Height), (start, y + Height),
                (start + notch, y + (Height / 2)));
            canvas.Path(arrow, new(Theme.Stage(i, names.Count)));
            names[i].Draw(canvas, start + notch + Padding, y + ((Height - names[i].Height) / 2));
        }
    }
}
