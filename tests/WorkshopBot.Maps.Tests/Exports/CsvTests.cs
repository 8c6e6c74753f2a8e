using System.Globalization;
using System.Text;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Exports.Csv;
using WorkshopBot.Maps.Tests.Samples;
using WorkshopBot.Testing.Node;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests.Exports;

public sealed class CsvTests
{
    private const string Package = "tests/WorkshopBot.Maps.Tests/node_modules/csv-parse";

    /// <summary>https://owasp.org/www-community/attacks/CSV_Injection</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static TheoryData<string> Formats => [.. MapExports.All.Where(e => e.Extension == ".csv").Select(e => e.Name)];

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-2", "-2")]
    [InlineData("+0.5", "+0.5")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("'=1", "''=1")]
    [InlineData("'plain'", "'plain'")]
    [InlineData("", "")]
    [InlineData("'", "'")]
    public void What_a_spreadsheet_would_calculate_becomes_text_and_back(string text, string guarded)
    {
        Assert.Equal(guarded, FormulaGuard.Put(text));
        Assert.Equal(text, FormulaGuard.Take(guarded));
    }

    [Fact]
    public void The_columns_are_called_as_in_the_tables_of_finished_maps() => Assert.Equal(
        ["Version", "Language", "Scenario", "Start", "End", "View", "Question", "FrameChannel"],
        LongCsv.Columns.Except(MapColumns.OfCell.Select(c => c.Name).Except(["Version"])));

    [Fact]
    public void Lanes_stand_by_stages_with_an_entry_in_each_field() => Assert.Equal(
        """
        A cup of tea,S1 Boil,S2 Wait
        Goals,Hot water,
        Touchpoints,Fills the kettle @ Kitchen,
        Feelings: Mean,0.67,-0.33
        Feelings: Spread,0.47,0.94
        Feelings: n,3,3
        Pain points,,It takes too long · noticeable · said by 3
        Opportunities,,1. Boil only one cup

        """.ReplaceLineEndings("\r\n"),
        Others.Tea.TextAs("csv-wide").TrimStart('\uFEFF'));

    [Fact]
    public void Epics_are_stages_and_stories_their_opportunities()
    {
        var map = Map(
            "Tea", "en", [], [Stage("Boil", "Hot water"), Stage("Wait")],
            Idea("Boil only one cup", "Wait", 2, 2, 4m, 2m, "It takes too long") with { Owner = "Ana", NextStep = "Buy a cup", Due = new(2026, 5, 1) },
            Idea("Drink water", null, 1, 3));

        Assert.Equal(
            """
            Issue ID,Issue type,Summary,Description,Priority,Due date,Labels,Labels,Parent
            1,Epic,S2 Wait,,,,journey-map,S2,
            2,Story,Boil only one cup,"Score 4
            2 votes
            Impact 4
            Effort 2
            solves: It takes too long
            owner: Ana
            next step: Buy a cup
            due 2026-05-01",Medium,2026-05-01,journey-map,S2,1
            3,Sub-task,Buy a cup,,Medium,2026-05-01,journey-map,S2,2
            4,Epic,Tea: Across the journey,,,,journey-map,,
            5,Story,Drink water,3 votes,High,,journey-map,,4

            """.ReplaceLineEndings("\n"),
            map.TextAs("jira").ReplaceLineEndings("\n"));
        Assert.Equal(
            """
            Work Item Type,Title 1,Title 2,Title 3,Description,Priority,Tags
            Epic,S2 Wait,,,,,journey-map; S2
            Product Backlog Item,,Boil only one cup,,<p>Score 4</p><p>2 votes</p><p>Impact 4</p><p>Effort 2</p><p>solves: It takes too long</p><p>owner: Ana</p><p>next step: Buy a cup</p><p>due 2026-05-01</p>,2,journey-map; S2
            Task,,,Buy a cup,,2,journey-map; S2
            Epic,Tea: Across the journey,,,,,journey-map
            Product Backlog Item,,Drink water,,<p>3 votes</p>,1,journey-map

            """.ReplaceLineEndings("\r\n"),
            map.TextAs("azure-boards-scrum"));
    }

    [Theory]
    [InlineData("{code}", "\\{code\\}")]
    [InlineData("[~ana]", "\\[\\~ana\\]")]
    [InlineData("e-mail is 2 * 3 - 1", "e-mail is 2 \\* 3 \\- 1")]
    [InlineData("*bold* !x.png!", "\\*bold* \\!x.png\\!")]
    public void What_people_wrote_is_no_markup_of_Jira(string text, string escaped) =>
        Assert.Equal(escaped, WorkshopBot.Maps.Exports.Boards.JiraMarkup.Escape(text));

    [Fact]
    public void More_than_a_board_takes_at_once_is_told()
    {
        var map = Map("Many", "en", [], [], [.. Enumerable.Range(0, 1_500).Select(i => Idea($"Idea {i}", null))]);

        Assert.Equal(1_501, map.NotesOf("jira")[ExportNote.TooMany]);
        Assert.Equal(1_501, map.NotesOf("azure-boards")[ExportNote.TooMany]);
        Assert.DoesNotContain(ExportNote.TooMany, BikeShop.Map.NotesOf("jira").Keys);
    }

    [Theory]
    [InlineData("jira", 255, 2)]
    [InlineData("azure-boards", 255, 1)]
    public void A_title_is_no_longer_than_a_board_takes(string format, int most, int column)
    {
        var rows = Rows(Hostile.Map(Hostile.Texts["unbroken"]).As(format));

        Assert.All(rows, r => Assert.InRange(r[column].Length, 0, most));
        Assert.Contains(rows, r => r[column].EndsWith('…'));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_field_of_any_map_is_a_formula(string format) => Assert.All(
        Everything.All.Values.SelectMany(map => Rows(map.As(format))).SelectMany(row => row),
        field => Assert.False(field is [var first, ..] && FormulaStarts.Contains(first) && !decimal.TryParse(field, out _), field));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Only_what_Excel_opens_has_a_byte_order_mark(string format) =>
        Assert.Equal(format.StartsWith("csv", StringComparison.Ordinal), BikeShop.Map.As(format).AsSpan().StartsWith("\uFEFF"u8));

    [NodeTheory(Package)]
    [MemberData(nameof(Formats))]
    public async Task A_strict_reader_finds_the_same_fields(string format)
    {
        var files = Everything.All.Values.Select(map => map.As(format)).ToList();

        var read = await Scripts.Json("Csv/parse.mjs", ".csv", files);

        Assert.All(files.Zip(read), file =>
        {
            Assert.False(file.Second.TryGetProperty("error", out var error), $"{error}");
            var rows = file.Second.GetProperty("rows").EnumerateArray().Select(r => r.EnumerateArray().Select(f => f.GetString()!).ToArray());
            Assert.Equal(Rows(file.First), rows);
        });
    }

    private static List<string[]> Rows(byte[] file)
    {
        using var parser = new CsvHelper.CsvParser(new StreamReader(new MemoryStream(file), Encoding.UTF8), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (parser.Read()) rows.Add(parser.Record!);
        return rows;
    }
}
