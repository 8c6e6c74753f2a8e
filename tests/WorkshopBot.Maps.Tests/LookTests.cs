using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests;

public sealed partial class LookTests
{
    private static readonly string[] Harmless =
        ["svg", "title", "desc", "g", "rect", "circle", "line", "path", "text", "tspan", "a"];

    public static TheoryData<string> Layouts => [.. Looks.Layouts.Keys];

    private static string Words(JourneyMap map, MapLook look) => string.Join(' ', Sheets.Draw(map, look).Boxes.Select(b => b.Text));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_dark_picture_differs_in_nothing_but_its_colors(string layout)
    {
        var (light, dark) = (Sheets.Draw(BikeShop.Map, Looks.Light(layout)).Svg, Sheets.Draw(BikeShop.Map, Looks.Dark(layout)).Svg);

        Assert.NotEqual(light, dark);
        Assert.Equal(Color().Replace(light, "color"), Color().Replace(dark, "color"));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void No_color_of_the_light_palette_is_left_in_the_dark(string layout) => Assert.All(
        Color().Matches(Sheets.Draw(Others.Fifteen, Looks.Dark(layout)).Svg).Select(c => c.Value).Distinct(),
        color => Assert.DoesNotContain(color, Color().Matches(Sheets.Draw(Others.Fifteen, Looks.Light(layout)).Svg).Select(c => c.Value).Where(c => c != "#FFFFFF")));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_picture_tells_a_screen_reader_the_story(string layout)
    {
        var (picture, wall) = (Sheets.Draw(BikeShop.Map, Looks.Dark(layout)), Sheets.Draw(BikeShop.Map));

        Assert.Equal("img", picture.Document.Root!.Attribute("role")!.Value);
        Assert.Equal(Child(wall, "title"), Child(picture, "title"));
        Assert.Equal(Child(wall, "desc"), Child(picture, "desc"));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Whatever_people_write_stays_text(string layout) => Assert.All(Everything.Nasty, map =>
    {
        var elements = Sheets.Draw(map.Value, Looks.Dark(layout)).Document.Descendants().ToList();

        Assert.All(elements, e => Assert.Contains(e.Name.LocalName, Harmless));
        Assert.DoesNotContain(elements.Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    });

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_map_from_right_to_left_is_the_mirror_image(string layout)
    {
        var texts = Hostile.Map("word", stages: 5);
        var straight = Sheets.Draw(texts with { Language = "xx" }, Looks.Light(layout));
        var mirrored = Sheets.Draw(texts with { Language = "fa" }, Looks.Light(layout));

        Assert.Equal(straight.Boxes.Count, mirrored.Boxes.Count);
        Assert.All(straight.Boxes.Zip(mirrored.Boxes), pair => Assert.Equal(
            straight.Width - pair.First.X - pair.First.Width, pair.Second.X, precision: 6));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_map_without_stages_says_so(string layout) =>
        Assert.Contains("This map has no stages yet.", Words(Others.Empty, Looks.Light(layout)));

    [Fact]
    public void A_compact_picture_can_be_read_as_wide_as_a_phone() => Assert.All(Everything.All.Values.Concat(Examples.All.Values), map =>
    {
        var picture = Sheets.Draw(map, Looks.Light("compact"));
        var smallest = picture.All("text").Min(t => double.Parse(t.Attribute("font-size")!.Value, CultureInfo.InvariantCulture));

        Assert.True(smallest * 360 / picture.Width >= 10, $"{smallest}");
        Assert.True(smallest * 1_024 / Math.Max(picture.Width, picture.Height) >= 14, $"{picture.Height}");
    });

    [Fact]
    public void A_compact_picture_holds_what_a_group_talks_about_first()
    {
        var words = Words(BikeShop.Map, Looks.Light("compact"));

        Assert.All(
            [
                "Buying a commuter bike online", "7 stages · 17 touchpoints · 11 pain points · 6 opportunities", "Mara Lindqvist", "Ride and",
                "Worst moments", "−1.5", "No delivery date", "Top opportunities", "Show the delivery",
            ],
            expected => Assert.Contains(expected, words));
        Assert.DoesNotContain("All costs in the", words);
    }

    [Fact]
    public void Where_no_stage_was_rated_low_the_worst_pain_points_stand_for_the_worst_moments()
    {
        var map = Map("Calm", "en", [], [Stage("Only", emotion: Felt(1), pains: [Pain("the queue", 4)])]);

        Assert.Contains("Top pain points S1 the queue", Words(map, Looks.Light("compact")));
    }

    [Fact]
    public void A_story_tells_every_element_of_the_map()
    {
        var words = Words(Others.Tea, Looks.Light("story"));

        Assert.All(
            Others.Tea.Stages.SelectMany(s => (IEnumerable<string>)[s.Name, .. s.Touchpoints.Select(t => t.Text), .. s.PainPoints.Select(p => p.Text)])
                .Concat(Others.Tea.Opportunities.Select(o => o.Text)).SelectMany(t => t.Split(' ')),
            word => Assert.Contains(word, words));
    }

    [Fact]
    public void A_story_says_where_a_stage_leads_besides() => Assert.Contains(
        "S1 Ask · again", Words(Map("Loop", "en", [], [Stage("Ask"), Stage("Wait") with { Links = [new("Ask", "again")] }]), Looks.Light("story")));

    [Fact]
    public void Each_page_of_a_story_says_which_stage_goes_on()
    {
        var pains = Enumerable.Range(1, 90).Select(i => Pain($"pain {i}", 3)).ToArray();

        var pages = Sheets.Pages(Map("Long", "en", [], [Stage("Wait", pains: pains)]), MapLayout.Story);

        Assert.True(pages.Count > 2);
        Assert.All(pages.Skip(1).Take(pages.Count - 2), page => Assert.Equal("S1 · Wait", page.Boxes[0].Text));
        Assert.Contains(pages[1].Boxes, b => b.Text.StartsWith($"2 / {pages.Count}", StringComparison.Ordinal));
        Assert.All(pains, p => Assert.Contains(pages.SelectMany(page => page.Boxes), b => b.Text == p.Text));
    }

    private static string Child(Sheets sheet, string name) => sheet.Document.Root!.Elements().First(e => e.Name.LocalName == name).Value;

    [GeneratedRegex("#[0-9A-F]{6}")]
    private static partial Regex Color();
}
