using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports.Xlsx;

/// <summary>One sheet of a workbook, filled row by row.</summary>
/// <param name="widths">Of the columns, in characters.</param>
internal sealed class BookSheet(string name, double[] widths, Book book)
{
    private const double MostHeight = 409;
    private const double LineSpacing = 1.32;
    private const double CellMargin = 4;

    /// <summary>Of a character in a column's width.</summary>
    private const double Points = 5.25;

    /// <summary>What a spreadsheet program calls 1.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Before it they disagree on which days there were.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly SheetData data = new();
    private readonly MergeCells merged = new();
    private readonly List<ConditionalFormatting> scales = [];

    public string Name => name;

    public int Rows { get; private set; }

    /// <summary>Rows that stay in view, and are printed on every page.</summary>
    public int Heads { get; init; } = 1;

    /// <summary>Columns that stay in view.</summary>
    public int Labels { get; init; } = 1;

    public bool HasFilter { get; init; }

    public void Row(params IEnumerable<BookCell> cells)
    {
        var (row, column, height) = (new Row { RowIndex = (uint)++Rows }, 0, 0.0);
        foreach (var cell in cells)
        {
            row.Append(Cell(cell, column));
            if (cell.Across > 1 || cell.Down > 1)
            {
                var area = $"{Reference(column, Rows)}:{Reference(column + cell.Across - 1, Rows + cell.Down - 1)}";
                merged.Append(new MergeCell { Reference = area });
            }

            // What is merged downwards has room enough.
            if (cell.Down == 1) height = Math.Max(height, Height(cell, column));
            for (var i = 1; i < cell.Across; i++) row.Append(Cell(cell with { Value = null }, column + i));
            column += cell.Across;
        }

        if (height > 0)
        {
            row.Height = Math.Round(Math.Min(MostHeight, height), 1);
            row.CustomHeight = true;
        }

        data.Append(row);
    }

    /// <summary>Colors numbers from −2 to +2, also those that somebody changes.</summary>
    public void ColorFeelings(int fromRow, int fromColumn, int toRow, int toColumn)
    {
        if (toRow < fromRow || toColumn < fromColumn) return;

        var scale = new ColorScale(
            Bound(-2), Bound(0), Bound(2), Tone(FeelingColors.Bad), Tone(FeelingColors.Neither), Tone(FeelingColors.Good));
        var area = $"{Reference(fromColumn, fromRow)}:{Reference(toColumn, toRow)}";
        scales.Add(new ConditionalFormatting(
            new ConditionalFormattingRule(scale) { Type = ConditionalFormatValues.ColorScale, Priority = scales.Count + 1 })
        {
            SequenceOfReferences = new([area]),
        });

        static ConditionalFormatValueObject Bound(int value) => new() { Type = ConditionalFormatValueObjectValues.Number, Val = $"{value}" };

        static Color Tone(string color) => new() { Rgb = BookStyles.Color(color) };
    }

    public Worksheet Xml()
    {
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View()),
            new SheetFormatProperties { DefaultRowHeight = 13.5 },
            new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })),
            data);
        if (HasFilter) sheet.Append(new AutoFilter { Reference = $"A{Heads}:{Reference(widths.Length - 1, Math.Max(Heads, Rows))}" });
        if (merged.HasChildren) sheet.Append(merged);
        sheet.Append(scales);
        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        return sheet;
    }

    private SheetView View()
    {
        var frozen = new Pane
        {
            HorizontalSplit = Labels,
            VerticalSplit = Heads,
            TopLeftCell = Reference(Labels, Heads + 1),
            ActivePane = PaneValues.BottomRight,
            State = PaneStateValues.Frozen,
        };
        return new(frozen) { WorkbookViewId = 0U, RightToLeft = book.IsRightToLeft, ShowGridLines = false };
    }

    private Cell Cell(BookCell cell, int column)
    {
        var made = new Cell { CellReference = Reference(column, Rows), StyleIndex = book.Styles.Of(cell.Style) };
        switch (cell.Value)
        {
            case null:
                break;
            case string text:
                Fill(made, book.Text.Of(text), cell.Style);
                break;
            case DateOnly date when date >= FirstDay:
                made.CellValue = new((date.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture));
                break;
            case DateOnly date:
                Fill(made, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cell.Style);
                break;
            case IFormattable number:
                made.CellValue = new(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"A cell cannot hold a {cell.Value.GetType()}.", nameof(cell));
        }

        return made;
    }

    private void Fill(Cell made, string text, CellStyle style)
    {
        if (CellText.WouldBeFormula(text)) made.StyleIndex = book.Styles.Of(style with { IsQuoted = true });
        made.DataType = CellValues.InlineString;
        made.InlineString = new(new Text(CellText.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    private double Height(BookCell cell, int column)
    {
        var style = new TextStyle(cell.Style.Size, _ => cell.Style.Ink, cell.Style.Bold);
        var width = (widths.Skip(column).Take(cell.Across).Sum() * Points) - CellMargin;
        var lines = cell.Value is string text && cell.Style.Wraps
            ? text.ReplaceLineEndings("\n").Split('\n').Sum(line => Math.Max(1, Lines.Break(line, style, width, most: 40).Texts.Count))
            : 1;
        return (lines * style.Size * LineSpacing) + CellMargin;
    }

    private static string Reference(int column, int row)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26) letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
