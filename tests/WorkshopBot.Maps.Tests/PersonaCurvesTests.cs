using WorkshopBot.Cards;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests;

public sealed class PersonaCurvesTests
{
    private static Sheets Draw(int others) => Sheets.Draw(Map(
        "Curves", "en",
        [Persona("Focus"), .. Enumerable.Range(1, others).Select(i => Persona($"Other {i}", inFocus: false) with { Curve = [Felt(i % 3), Felt(-1)] })],
        [Stage("A", emotion: Felt(0)), Stage("B", emotion: Felt(1))]));

    [Fact]
    public void Every_curve_has_a_dash_of_its_own_and_the_focus_none()
    {
        var sheet = Draw(others: 4);
        var dashes = sheet.All("path").Where(p => p.Attribute("stroke-width")?.Value == "2.2").Select(p => p.Attribute("stroke-dasharray")!.Value).ToList();

        Assert.Equal(4, dashes.Distinct().Count());
        Assert.Null(sheet.All("path").Single(p => p.Attribute("stroke-width")?.Value == "3.4").Attribute("stroke-dasharray"));
    }

    [Fact]
    public void It_is_named_in_the_legend_and_said_in_figures_at_each_stage()
    {
        var texts = Sheets.Draw(Others.Forklift).Boxes.Select(b => b.Text).ToList();

        Assert.Contains("Curve of Ms Okafor", texts);
        Assert.Contains("Ms Okafor: −0.5", texts);
        Assert.Contains("Lena: +1", texts);
    }

    [Fact]
    public void It_breaks_where_the_persona_was_not_asked()
    {
        var curves = Sheets.Draw(Others.Forklift).All("path").Where(p => p.Attribute("stroke-width")?.Value == "2.2");

        Assert.Equal(2, curves.Count());
    }

    [Fact]
    public void The_part_in_a_purchase_is_worded() => Assert.Contains(
        "Ms Okafor · Procurement · In the purchase: Buyer", Sheets.Draw(Others.Forklift).Boxes.Select(b => b.Text));

    [Fact]
    public void The_summary_tells_ways_curves_and_where_something_was_measured()
    {
        var summary = MapSummary.Write(Others.Forklift, Phrases.For("en"));

        Assert.Contains("Persona: Ravi · Warehouse lead · In the purchase: User", summary);
        Assert.Contains("- From S1 Ask to S3 Use: Framework contract\n- From S1 Ask to S4 Return\n", summary);
        Assert.Contains("- **Ms Okafor**: S1 +1 · S2 −0.5 · S4 +2\n", summary);
        Assert.Contains("[measured](<https://example.org/offers?from=2026&to=2027>)", summary);
    }
}
