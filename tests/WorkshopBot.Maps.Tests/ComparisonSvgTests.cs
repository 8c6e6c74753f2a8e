using System.Xml.Linq;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests;

public sealed class ComparisonSvgTests
{
    private static readonly string[] Harmless = ["svg", "title", "desc", "g", "rect", "circle", "line", "path", "text", "tspan"];

    public static TheoryData<string> Kinds => [.. Hostile.Texts.Keys];

    private static Sheets Draw(JourneyMap before, JourneyMap after) => Sheets.Draw(MapComparison.Between(before, after));

    private static string Words(Sheets sheet) => string.Join(' ', sheet.Boxes.Select(b => b.Text));

    private static int Curves(Sheets sheet, string width) => sheet.All("path").Count(p => p.Attribute("stroke-width")?.Value == width);

    private static string Description(Sheets sheet) => sheet.All("desc").Single().Value;

    [Fact]
    public void Both_curves_are_drawn_and_told_apart_by_more_than_color()
    {
        var sheet = Draw(Map("Bike", "en", [], [Stage("A", emotion: Felt(1)), Stage("B", emotion: Felt(-1))]), Map("Bike", "en", [], [Stage("A", emotion: Felt(2)), Stage("B", emotion: Felt(0))]) with { Version = 2 });

        Assert.NotNull(sheet.All("path").Single(p => p.Attribute("stroke-width")?.Value == "2.4").Attribute("stroke-dasharray"));
        Assert.Null(sheet.All("path").Single(p => p.Attribute("stroke-width")?.Value == "3.4").Attribute("stroke-dasharray"));
        Assert.Contains("Dashed line: before (Version 1)", Words(sheet));
        Assert.Contains("Solid line: now (Version 2)", Words(sheet));
    }

    [Fact]
    public void A_new_stage_is_passed_by_where_the_earlier_curve_has_none_and_an_unrated_one_breaks_it()
    {
        var (a, b, c) = (Stage("A", emotion: Felt(1)), Stage("B", emotion: Felt(0)), Stage("C", emotion: Felt(-1)));

        Assert.Equal(1, Curves(Draw(Map("Bike", "en", [], [a, c]), Map("Bike", "en", [], [a, b, c])), "2.4"));
        Assert.Equal(0, Curves(Draw(Map("Bike", "en", [], [a, b with { Emotion = Emotion.None }, c]), Map("Bike", "en", [], [a, b, c])), "2.4"));
    }

    [Fact]
    public void Every_difference_is_worded()
    {
        var words = Words(Sheets.Draw(Compared.BikeShop));

        Assert.All(
            ["New", "Gone", "Was: Need", "Was number 3, now 2", "Better by 0.75", "Worse by 0.75", "As before", "Opinions now split", "Rank 2, now 5"],
            expected => Assert.Contains(expected, words));
    }

    [Fact]
    public void A_stage_that_is_gone_stands_where_it_was()
    {
        var sheet = Draw(Map("Bike", "en", [], [Stage("A"), Stage("B"), Stage("C")]), Map("Bike", "en", [], [Stage("A"), Stage("C"), Stage("D")]));

        Assert.Equal(["A", "B", "C", "D"], sheet.Boxes.Where(b => b.Text is "A" or "B" or "C" or "D").OrderBy(b => b.X).Select(b => b.Text));
    }

    [Fact]
    public void A_pain_point_that_moved_stands_at_its_stage_and_says_where_it_was()
    {
        var slow = Pain("Slow");
        var sheet = Draw(
            Map("Bike", "en", [], [Stage("Search", pains: [slow]), Stage("Buy")]), Map("Bike", "en", [], [Stage("Search"), Stage("Buy", pains: [slow])]));

        Assert.True(sheet.Boxes.Single(b => b.Text == "Slow").X > sheet.Boxes.Single(b => b.Text == "Buy").X - 20);
        Assert.Contains("Moved from S1 Search", Words(sheet));
    }

    [Fact]
    public void Nothing_that_is_the_same_is_listed()
    {
        var sheet = Draw(BikeShop.Map, BikeShop.Map);

        Assert.Contains("Nothing has changed.", Words(sheet));
        Assert.DoesNotContain(BikeShop.Map.Stages[1].PainPoints[0].Text, Words(sheet));
    }

    [Fact]
    public void A_screen_reader_is_told_the_story()
    {
        var sheet = Sheets.Draw(Compared.BikeShop);

        Assert.Equal("What has changed: Buying a commuter bike online", sheet.All("title").First().Value);
        Assert.StartsWith("Before: Version 3. Now: Version 4. Stages: 1 new, 1 gone, ", Description(sheet), StringComparison.Ordinal);
        Assert.Contains("has become better the most: from ", Description(sheet), StringComparison.Ordinal);
        Assert.Contains("has become worse the most: from ", Description(sheet), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_picture_is_well_formed_and_refers_to_nothing_whatever_people_write(string kind)
    {
        var map = Hostile.Map(Hostile.Texts[kind]);
        var sheet = Draw(map, Compared.After(map, Hostile.Texts[kind]));

        Assert.All(sheet.Document.Descendants(), e => Assert.Contains(e.Name.LocalName, Harmless));
        Assert.DoesNotContain(
            sheet.Document.Descendants().Attributes(),
            a => a.Name.LocalName is "href" or "src" or "style" or "class" || a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }
}
