using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkshopBot.Maps.Colors;

namespace WorkshopBot.Maps.Exports.Xlsx;

/// <summary>The styles of a workbook, each once.</summary>
internal sealed class BookStyles
{
    /// <summary>Lower ones are formats that every spreadsheet program knows.</summary>
    private const uint FirstOwnFormat = 164;

    /// <summary>A line may begin with a number or a name in Latin letters.</summary>
    private const uint RightToLeft = 2;

    private readonly Fonts fonts = new();
    private readonly Fills fills = new(
        new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));

    private readonly NumberingFormats formats = new();
    private readonly CellFormats cells = new();
    private readonly Dictionary<CellStyle, uint> known = [];

    private readonly bool rightToLeft;

    public BookStyles(bool rightToLeft)
    {
        this.rightToLeft = rightToLeft;
        Of(CellStyle.Plain with { Wraps = false });
    }

    /// <summary>Its place in the stylesheet.</summary>
    public uint Of(CellStyle style)
    {
        if (known.TryGetValue(style, out var place)) return place;

        cells.Append(new CellFormat(Alignment(style))
        {
            FontId = Add(fonts, Font(style)),
            FillId = style.Fill is { } fill ? Add(fills, Fill(fill)) : 0U,
            BorderId = style.IsFramed ? 1U : 0U,
            NumberFormatId = style.Format is { } format ? Format(format) : 0U,
            FormatId = 0U,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyNumberFormat = style.Format is not null,
            QuotePrefix = style.IsQuoted,
        });
        place = (uint)cells.ChildElements.Count - 1;
        known.Add(style, place);
        return place;
    }

    public Stylesheet Sheet()
    {
        var sheet = new Stylesheet();
        if (formats.HasChildren) sheet.Append(formats);
        sheet.Append(
            fonts, fills, new Borders(new Border(), Frame()), new CellStyleFormats(new CellFormat()), cells,
            new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0U, BuiltinId = 0U }));
        return sheet;
    }

    public static string Color(string color) => $"FF{color.TrimStart('#')}";

    private Alignment Alignment(CellStyle style) => new()
    {
        Vertical = VerticalAlignmentValues.Top,
        WrapText = style.Wraps,
        Horizontal = style.IsCentred ? HorizontalAlignmentValues.Center : null,
        ReadingOrder = rightToLeft ? RightToLeft : null,
    };

    private static Font Font(CellStyle style)
    {
        var font = new Font();
        if (style.Bold) font.Append(new Bold());
        font.Append(new FontSize { Val = style.Size }, new Color { Rgb = Color(style.Ink) }, new FontName { Val = Book.Font });
        return font;
    }

    private static Fill Fill(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = Color(color) }) { PatternType = PatternValues.Solid });

    private static Border Frame()
    {
        return new(
            Side(new LeftBorder()), Side(new RightBorder()), Side(new TopBorder()), Side(new BottomBorder()));

        static T Side<T>(T side)
            where T : BorderPropertiesType
        {
            side.Style = BorderStyleValues.Thin;
            side.Append(new Color { Rgb = Color(Palette.Light.Hairline) });
            return side;
        }
    }

    private uint Format(string code)
    {
        var at = formats.Elements<NumberingFormat>().ToList().FindIndex(f => f.FormatCode == code);
        if (at >= 0) return FirstOwnFormat + (uint)at;

        formats.Append(new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)formats.ChildElements.Count, FormatCode = code });
        return FirstOwnFormat + (uint)formats.ChildElements.Count - 1;
    }

    private static uint Add(OpenXmlCompositeElement list, OpenXmlElement element)
    {
        list.Append(element);
        return (uint)list.ChildElements.Count - 1;
    }
}
