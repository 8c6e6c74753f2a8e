using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports.Office;

namespace WorkshopBot.Maps.Exports.Xlsx;

/// <summary>A workbook in the making.</summary>
internal sealed class Book(JourneyMap map, ExportNotes notes)
{
    /// <summary>Every office has it, or one of the same widths.</summary>
    public const string Font = "Arial";

    private readonly List<BookSheet> sheets = [];

    public bool IsRightToLeft { get; } = Languages.IsRightToLeft(map.Language);

    public BookStyles Styles { get; } = new(Languages.IsRightToLeft(map.Language));

    public CellText Text { get; } = new(new(notes));

    public void Add(BookSheet sheet) => sheets.Add(sheet);

    public void Write(Stream output)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "rId1");
            var properties = document.AddCoreFilePropertiesPart();
            document.ChangeIdOfPart(properties, "rId2");
            DocumentTitle.Put(properties, new FitText(notes).Line(map.Title));

            for (var i = 0; i < sheets.Count; i++) book.AddNewPart<WorksheetPart>($"rId{i + 1}").Worksheet = sheets[i].Xml();
            book.AddNewPart<WorkbookStylesPart>($"rId{sheets.Count + 1}").Stylesheet = Styles.Sheet();
            book.Workbook = new(
                new BookViews(new WorkbookView()),
                new Sheets(sheets.Select((s, i) => new Sheet { Name = s.Name, SheetId = (uint)i + 1, Id = $"rId{i + 1}" })),
                new DefinedNames(sheets.Select((s, i) => PrintTitles(s, (uint)i))));
        }

        StablePackage.Write(package, output);
    }

    private static DefinedName PrintTitles(BookSheet sheet, uint place) =>
        new($"'{sheet.Name.Replace("'", "''")}'!$1:${sheet.Heads}") { Name = "_xlnm.Print_Titles", LocalSheetId = place };
}
