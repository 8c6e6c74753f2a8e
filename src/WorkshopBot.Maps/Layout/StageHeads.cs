using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>The stages as arrows that lead into each other, with what they are called aloud.</summary>
internal sealed class StageHeads : Block
{
    // Names stand in line with the texts of the cards below.
    private const double Indent = Sheet.CellPadding + Parts.Padding;
    private const double Gap = 5;

    private readonly Sheet sheet;
    private readonly List<Block> names;

    private readonly double padding;
    private readonly double point;

    private StageHeads(Sheet sheet, double padding, double point, Func<Stage, int, double, Block> name)
    {
        this.sheet = sheet;
        this.padding = padding;
        this.point = point;
        var width = sheet.ColumnWidth - point - Indent - Gap;
        names = [.. sheet.Map.Stages.Select((s, i) => name(s, i, width))];
    }

    public static StageHeads Full(Sheet sheet) => new(sheet, 12, 12, (stage, i, width) => new Stack(1,
    [
        new Paragraph(Words.Stage(stage, i), new(12.5, Theme.HeadNumber, Bold: true), width),
        new Paragraph(stage.Name, new(16.5, Theme.HeadInk, Bold: true), width, most: 5),
    ]));

    /// <summary>One line each, for where the full ones are far above.</summary>
    public static StageHeads Slim(Sheet sheet) => new(sheet, 4, 8, (stage, i, width) =>
        new Paragraph($"{Words.Stage(stage, i)} · {stage.Name}", new(13, Theme.HeadInk, Bold: true), width, most: 1));

    public override double Width => sheet.ContentWidth;

    public override double Height => names.Count == 0 ? 0 : names.Max(n => n.Height) + (2 * padding);

    public override void Draw(Canvas canvas, double x, double y)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var start = x + sheet.Column(i);
            var notch = i == 0 ? 0 : point;
            var end = start + sheet.ColumnWidth - (i == names.Count - 1 ? point : Gap);
            var arrow = Outline.Polygon(
                (start, y), (end, y), (end + point, y + (Height / 2)), (end, y + Height), (start, y + Height),
                (start + notch, y + (Height / 2)));
            canvas.Path(arrow, new(sheet.Color(i)));
            names[i].Draw(canvas, start + Indent, y + ((Height - names[i].Height) / 2));
        }
    }
}
