using System.Xml.Linq;
using WorkshopBot.Cards;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests;

public sealed class MapSvgTests
{
    [Fact]
    public void The_same_map_gives_the_same_bytes() =>
        Assert.Equal(MapSvg.Draw(BikeShop.Map, Phrases.For("en")), MapSvg.Draw(BikeShop.Map with { }, Phrases.For("en-GB")));

    [Fact]
    public void A_small_map_is_drawn_as_expected() => Assert.Equal(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expectations/tea.svg")), MapSvg.Draw(Others.Tea, Phrases.For("en")));

    [Fact]
    public void A_map_without_stages_says_so() =>
        Assert.Contains("This map has no stages yet.", Sheets.Draw(Others.Empty).Boxes.Select(b => b.Text));

    [Fact]
    public void A_screen_reader_is_told_the_story()
    {
        var root = Sheets.Draw(BikeShop.Map).Document.Root!;

        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("map-title map-description", root.Attribute("aria-labelledby")!.Value);
        Assert.Equal("Buying a commuter bike online", Child(root, "title"));
        Assert.Equal(
            "The journey has 7 stages: S1 Need, S2 Compare, S3 Choose, S4 Order, S5 Wait, S6 Assemble, S7 Ride and care. "
            + "It is told for Mara Lindqvist. The worst moment is Wait, rated −1.5 on average. "
            + "The best moment is Ride and care, rated +1.75 on average. "
            + "The top opportunity is: Show the delivery day before paying, and keep it up to date.",
            Child(root, "desc"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 1)]
    public void The_curve_breaks_where_a_stage_has_no_rating(int unrated, int curves)
    {
        var stages = Enumerable.Range(0, 5)
            .Select(i => Stage($"Stage {i}", emotion: i == unrated ? null : Felt(i - 2)))
            .ToArray();

        var sheet = Sheets.Draw(Map("Gap", "en", [], stages));

        Assert.Equal(curves, sheet.All("path").Count(p => p.Attribute("stroke-width")?.Value == "3.4"));
        Assert.Contains("No rating", sheet.Boxes.Select(b => b.Text));
    }

    [Fact]
    public void Disagreement_is_a_word_and_not_only_a_color()
    {
        var sheet = Sheets.Draw(Map("Split", "en", [], [Stage("Only", emotion: Felt(-2, 2, -2, 2))]));

        Assert.Contains("Split opinions", sheet.Boxes.Select(b => b.Text));
    }

    [Fact]
    public void Withheld_answers_are_only_counted() => Assert.Contains(
        "2 answers. Fewer than three people", string.Join(' ', Sheets.Draw(BikeShop.Map).Boxes.Select(b => b.Text)));

    [Fact]
    public void An_opportunity_of_a_stage_that_is_gone_runs_across_the_journey()
    {
        var map = Map("Gone", "en", [], [Stage("Here")], Idea("Lost and found", "There"));

        Assert.Contains("Across the journey", Sheets.Draw(map).Boxes.Select(b => b.Text));
    }

    [Fact]
    public void Lanes_of_other_steps_are_drawn_by_their_name()
    {
        var map = Map("Toy", "en", [], [Stage("One"), Stage("Two")]) with { Lanes = [new("Smells", [["coffee"], []])] };

        var texts = Sheets.Draw(map).Boxes.Select(b => b.Text).ToList();

        Assert.Contains("Smells", texts);
        Assert.Contains("coffee", texts);
    }

    [Fact]
    public void Emoji_have_a_font_of_their_own_so_that_digits_keep_theirs()
    {
        var sheet = Sheets.Draw(Map("12 😀 34", "en", [], []));

        Assert.All(sheet.All("tspan"), t => Assert.Equal("😀", t.Value));
    }

    private static string Child(XElement root, string name) => root.Elements().First(e => e.Name.LocalName == name).Value;
}
