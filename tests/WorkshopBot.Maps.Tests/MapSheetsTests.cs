using System.Xml.Linq;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Tests;

public sealed class MapSheetsTests
{
    private static JourneyMap Map(int stages, int painsEach = 3) => new(
        "customer-journey", "Bike", 1, "en", [],
        [.. Enumerable.Range(0, stages).Select(i => new Stage(
            $"Stage number {i}", null, [], new(1, 1, 0, 3, false), null, null,
            [.. Enumerable.Range(0, painsEach).Select(p => new PainPoint($"Pain {i}.{p}", 3, "customer", "assumed", 1))], []))],
        [new("Under the fifth", "Stage number 4", [], null, null, null, null, null), new("Across", null, [], null, null, null, null, null)])
    {
        Parked = ["Set aside"],
    };

    private static int Count(IEnumerable<MapSheet> sheets, string text) => sheets.Count(s => XDocument.Parse(s.Svg).Root!.Value.Contains(text, StringComparison.Ordinal));

    [Fact]
    public void Every_stage_and_what_stands_at_it_is_on_one_sheet()
    {
        var sheets = MapSheets.Of(Map(8));

        Assert.Equal(3, sheets.Length);
        Assert.All(Enumerable.Range(0, 8), i => Assert.Equal(1, Count(sheets, $"Pain {i}.2")));
        Assert.Equal((1, 1, 1), (Count(sheets, "Under the fifth"), Count(sheets, "Across"), Count(sheets, "Set aside")));
        Assert.Contains("S8", sheets[2].Svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(3, 4)]
    [InlineData(10, 40)]
    public void The_pages_of_a_sheet_hold_all_of_it_and_none_is_much_higher_than_paper(int stages, int pains) =>
        Assert.All(MapSheets.Of(Map(stages, pains)), sheet =>
        {
            var end = 0.0;
            foreach (var page in sheet.Pages)
            {
                Assert.InRange(page.Top, 0, end);
                Assert.InRange(page.Height, 1, sheet.Width * 0.82);
                end = page.Top + page.Height;
            }

            Assert.InRange(end, sheet.Height - 1, sheet.Width + sheet.Height);
        });
}
