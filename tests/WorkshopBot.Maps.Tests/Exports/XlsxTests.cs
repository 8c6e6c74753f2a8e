using DocumentFormat.OpenXml.Spreadsheet;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Tests.Office;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests.Exports;

public sealed class XlsxTests
{
    [Fact]
    public void Every_map_is_a_valid_workbook() => Assert.All(Everything.All.Values, map =>
    {
        using var book = OpenXml.Book(map.As("xlsx"));
        Assert.Empty(OpenXml.Problems(book));
    });

    [Fact]
    public void Every_text_comes_back_and_none_is_a_formula() => Assert.All(Everything.All.Values, map =>
    {
        using var book = OpenXml.Book(map.As("xlsx"));
        var cells = OpenXml.Sheets(book).SelectMany(s => s.Sheet.Descendants<Cell>()).ToList();
        var texts = cells.Select(OpenXml.Text).OfType<string>().ToList();

        Assert.DoesNotContain(cells, c => c.CellFormula is not null);
        Assert.All(Told.Of(map), text => Assert.Contains(texts, t => t.Contains(InCell(text), StringComparison.Ordinal)));
    });

    [Fact]
    public void Stages_stand_across_lanes_down_and_an_entry_in_each_cell() => Assert.Equal(
        [
            ["A cup of tea"],
            ["Version 1"],
            ["Stage", "S1 Boil", "S2 Wait"],
            ["Goals", "Hot water", ""],
            ["Touchpoints", "Fills the kettle @ Kitchen", ""],
            ["Feelings: Mean", "0.67", "-0.33"],
            ["Feelings: Spread", "0.47", "0.94"],
            ["Feelings: n", "3", "3"],
            ["Pain points", "", "It takes too long · noticeable · said by 3"],
            ["Opportunities", "", "1. Boil only one cup"],
        ],
        Rows(Others.Tea, 0));

    [Fact]
    public void The_backlog_has_numbers_and_days_that_can_be_reckoned_with()
    {
        var map = Map(
            "Tea", "en", [], [Stage("Wait")],
            Idea("Drink water", null, 2, 3),
            Idea("Boil one cup", "Wait", 1, 2, 4.5m, 2m, "Slow", "Hot") with { Owner = "Ana", NextStep = "Buy a cup", Due = new(2026, 5, 1) });

        var rows = Rows(map, 1);

        Assert.Equal(
            [
                ["Rank", "Opportunity", "Stage", "Solves", "Votes", "Impact", "Effort", "Score", "Owner", "Next step", "Due"],
                ["1", "Boil one cup", "Wait", "Slow\nHot", "2", "4.5", "2", "4.5", "Ana", "Buy a cup", "46143"],
                ["2", "Drink water", "", "", "3", "", "", "", "", "", ""],
            ],
            rows);
        Assert.Equal(46143, (int)new DateTime(2026, 5, 1).ToOADate());
    }

    [Fact]
    public void A_day_before_spreadsheets_have_days_is_text()
    {
        var map = Map("Old", "en", [], [], Idea("Idea", null) with { Due = new(1899, 1, 2) });

        Assert.Equal("1899-01-02", Rows(map, 1)[1][^1]);
    }

    [Fact]
    public void Ratings_have_a_row_a_stage()
    {
        var map = Map("Tea", "en", [], [Stage("Boil", emotion: Felt(-2, 2, 2, -1), importance: 4.5m, gap: -1.25m), Stage("Wait")]);

        Assert.Equal(
            [
                ["No.", "Stage", "Median", "Mean", "Spread", "n", "Opinions", "Importance", "Gap"],
                ["S1", "Boil", "0.5", "0.25", "1.79", "4", "Split opinions", "4.5", "-1.25"],
                ["S2", "Wait", "", "", "", "0", "", "", ""],
            ],
            Rows(map, 2));
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("de", false)]
    [InlineData("ar", true)]
    public void A_sheet_is_named_in_its_language_and_read_its_way(string language, bool rightToLeft)
    {
        using var book = OpenXml.Book((BikeShop.Map with { Language = language }).As("xlsx"));
        var sheets = OpenXml.Sheets(book);

        Assert.Equal(3, sheets.Select(s => s.Name).Distinct().Count());
        Assert.All(sheets, s =>
        {
            Assert.InRange(s.Name.Length, 1, 31);
            Assert.DoesNotContain(s.Name, c => "[]:*?/\\'".Contains(c));
            var view = s.Sheet.Descendants<SheetView>().Single();
            Assert.Equal(rightToLeft, view.RightToLeft!.Value);
            Assert.Equal(PaneStateValues.Frozen, view.Pane!.State!.Value);
        });
    }

    [Fact]
    public void More_than_a_cell_takes_is_cut_and_told()
    {
        var map = Map(new string('x', 40_000), "en", [], []);

        Assert.Equal(32_767, Rows(map, 0)[0][0].Length);
        Assert.Equal(1, map.NotesOf("xlsx")[ExportNote.Shortened]);
    }

    [Fact]
    public void What_looks_like_a_formula_stays_text_when_it_is_edited()
    {
        using var book = OpenXml.Book(Map("=1+1", "en", [], []).As("xlsx"));
        var cell = OpenXml.Sheets(book)[0].Sheet.Descendants<Cell>().First();
        var style = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

        Assert.True(style.QuotePrefix!.Value);
    }

    /// <summary>Rows with what their cells hold; a merged one holds its text once.</summary>
    private static List<string[]> Rows(JourneyMap map, int sheet)
    {
        using var book = OpenXml.Book(map.As("xlsx"));
        return
        [
            .. OpenXml.Sheets(book)[sheet].Sheet.Descendants<Row>()
                .Select(r => r.Elements<Cell>().Select(c => OpenXml.Text(c) ?? c.CellValue?.Text ?? "").ToArray()),
        ];
    }

    private static string InCell(string text) => new FitText(new()).Kept(text).Replace("\r\n", "\n").Replace('\r', '\n');
}
