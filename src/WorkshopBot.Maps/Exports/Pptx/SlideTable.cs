using DocumentFormat.OpenXml.Drawing;
using WorkshopBot.Maps.Drawing;
using Theme = WorkshopBot.Maps.Drawing.Theme;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>A table with a head that stands on one slide.</summary>
/// <param name="widths">Of the columns.</param>
/// <param name="rows">The head is the first.</param>
internal sealed class SlideTable(double[] widths, IReadOnlyList<TableRow> rows)
{
    public const double Side = 5;
    public const double Pad = 3;

    public double Width => widths.Sum();

    public double Height => rows.Sum(r => r.Height);

    public Table Xml(Paragraphs paragraphs, bool mirrored) => new(
    [
        new TableProperties { FirstRow = true, RightToLeft = mirrored },
        new TableGrid(widths.Select(w => new GridColumn { Width = Slide.Emu(w) })),
        .. rows.Select((row, i) => Row(row, isHead: i == 0, paragraphs)),
    ]);

    private static DocumentFormat.OpenXml.Drawing.TableRow Row(TableRow row, bool isHead, Paragraphs paragraphs) =>
        new(row.Cells.Select(cell => Cell(cell, isHead, paragraphs))) { Height = Slide.Emu(row.Height) };

    private static TableCell Cell(IReadOnlyList<Said> texts, bool isHead, Paragraphs paragraphs)
    {
        var body = new TextBody(new BodyProperties(), new ListStyle());
        foreach (var text in texts) body.Append(paragraphs.Of(text));
        if (texts.Count == 0) body.Append(new DocumentFormat.OpenXml.Drawing.Paragraph(new EndParagraphRunProperties { FontSize = 800 }));

        return new(body, Properties(isHead));
    }

    private static TableCellProperties Properties(bool isHead)
    {
        var (none, line) = (new Paint(null), new Paint(null, Theme.Edge, 0.75));
        var (side, pad) = ((int)Slide.Emu(Side), (int)Slide.Emu(Pad));
        return new(
            Edge(new LeftBorderLineProperties(), none), Edge(new RightBorderLineProperties(), none),
            Edge(new TopBorderLineProperties(), none), Edge(new BottomBorderLineProperties(), line),
            isHead ? Painted.Solid(Theme.Ink) : new NoFill())
        {
            LeftMargin = side,
            RightMargin = side,
            TopMargin = pad,
            BottomMargin = pad,
        };
    }

    private static T Edge<T>(T edge, Paint paint)
        where T : LinePropertiesType
    {
        edge.Append(paint.Stroke is { } color ? Painted.Solid(color) : new NoFill());
        edge.Width = (int)Slide.Emu(paint.Width);
        return edge;
    }
}

/// <param name="Cells">The paragraphs of each.</param>
internal sealed record TableRow(IReadOnlyList<IReadOnlyList<Said>> Cells)
{
    public double Height { get; } = Cells.Max(c => c.Sum(t => t.Height)) + (2 * SlideTable.Pad) + 1;
}
