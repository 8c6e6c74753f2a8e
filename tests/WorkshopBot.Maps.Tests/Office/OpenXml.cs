using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using A = DocumentFormat.OpenXml.Drawing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace WorkshopBot.Maps.Tests.Office;

/// <summary>Reads what was written, apart from the code that writes it.</summary>
internal static partial class OpenXml
{
    public static SpreadsheetDocument Book(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    public static PresentationDocument Deck(byte[] file) => PresentationDocument.Open(new MemoryStream(file), isEditable: false);

    public static IEnumerable<string> Problems(OpenXmlPackage package) => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package)
        .Select(p => $"{p.Part?.Uri} {p.Path?.XPath}: {p.Description}");

    /// <summary>Sheets in their order with their names.</summary>
    public static IReadOnlyList<(string Name, S.Worksheet Sheet)> Sheets(SpreadsheetDocument book) =>
    [
        .. book.WorkbookPart!.Workbook!.Descendants<S.Sheet>()
            .Select(s => (s.Name!.Value!, ((WorksheetPart)book.WorkbookPart.GetPartById(s.Id!.Value!)).Worksheet!)),
    ];

    /// <summary>What people see in a cell that holds text; null in others.</summary>
    public static string? Text(S.Cell cell) => cell.InlineString is { } text
        ? EscapedCharacter().Replace(text.InnerText, m => $"{(char)Convert.ToInt32(m.Groups[1].Value, 16)}")
        : null;

    public static IReadOnlyList<A.Paragraph> Paragraphs(PresentationDocument deck) =>
        [.. Slides(deck).SelectMany(s => s.Slide!.Descendants<A.Paragraph>())];

    public static IReadOnlyList<SlidePart> Slides(PresentationDocument deck) =>
    [
        .. deck.PresentationPart!.Presentation!.SlideIdList!.Elements<DocumentFormat.OpenXml.Presentation.SlideId>()
            .Select(id => (SlidePart)deck.PresentationPart.GetPartById(id.RelationshipId!.Value!)),
    ];

    /// <summary>All files of a package as text.</summary>
    public static string Unpacked(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex EscapedCharacter();
}
