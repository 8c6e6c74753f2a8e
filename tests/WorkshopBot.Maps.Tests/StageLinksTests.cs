using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests;

public sealed class StageLinksTests
{
    private static readonly string Stroke = "2";

    private static Sheets Draw(params StageLink[] ofFirst) =>
        Sheets.Draw(Map("Links", "en", [], [Stage("A") with { Links = [.. ofFirst] }, Stage("B"), Stage("C") with { Handle = "S9" }]));

    private static int Arcs(Sheets sheet, bool isDashed) => sheet.All("g").Count(g => g.Elements().Any(
        e => e.Attribute("stroke-width")?.Value == Stroke && e.Attribute("stroke-dasharray") is not null == isDashed && e.Attribute("d")!.Value.Contains('C')));

    [Theory]
    [InlineData("C")]
    [InlineData("S9")]
    public void A_stage_is_found_by_what_it_is_called_aloud_or_by_its_name(string to) =>
        Assert.Contains("From S1 A to S9 C: why", Draw(new StageLink(to, "why")).All("title").Select(t => t.Value));

    [Fact]
    public void A_stage_without_a_handle_is_found_by_its_number() =>
        Assert.Contains("From S1 A to S2 B", Draw(new StageLink("S2", null)).All("title").Select(t => t.Value));

    [Fact]
    public void A_way_that_skips_is_solid_and_one_that_goes_back_is_dashed()
    {
        var sheet = Sheets.Draw(Others.Forklift);

        Assert.Equal((2, 3), (Arcs(sheet, isDashed: false), Arcs(sheet, isDashed: true)));
        Assert.Contains("Dashed arc: back to a stage", sheet.Boxes.Select(b => b.Text));
        Assert.Contains("Something is missing in the offer", sheet.Boxes.Select(b => b.Text));
    }

    [Fact]
    public void A_link_to_no_stage_is_not_drawn() => Assert.Equal(0, Arcs(Draw(new StageLink("D", null)), isDashed: false));

    [Fact]
    public void A_screen_reader_is_told_where_the_ways_lead() => Assert.Contains(
        "From Ask the customer may go to Use. From Ask the customer may go to Return.", Sheets.Draw(Others.Forklift).All("desc").Single().Value);
}
