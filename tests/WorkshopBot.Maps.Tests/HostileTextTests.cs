using System.Xml.Linq;
using WorkshopBot.Cards;
using WorkshopBot.Maps.Tests.Samples;

namespace WorkshopBot.Maps.Tests;

public sealed class HostileTextTests
{
    private static readonly string[] Harmless =
        ["svg", "title", "desc", "g", "rect", "circle", "line", "path", "text", "tspan"];

    public static TheoryData<string> Kinds => [.. Hostile.Texts.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_picture_is_well_formed_whatever_people_write(string kind)
    {
        var sheet = Sheets.Draw(Hostile.Map(Hostile.Texts[kind]));

        Assert.All(sheet.Document.Descendants(), e => Assert.Contains(e.Name.LocalName, Harmless));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_picture_refers_to_nothing_and_runs_nothing(string kind)
    {
        var attributes = Sheets.Draw(Hostile.Map(Hostile.Texts[kind])).Document.Descendants().Attributes();

        Assert.DoesNotContain(attributes, a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(attributes, a => a.Name.LocalName is "href" or "src" or "style" or "class");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_character_turns_the_reading_direction_of_what_follows(string kind) =>
        Assert.DoesNotContain(Sheets.Draw(Hostile.Map(Hostile.Texts[kind])).Svg, c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    [Fact]
    public void A_language_is_never_more_than_a_tag()
    {
        var sheet = Sheets.Draw(Hostile.Map("text", language: "en\" onload=\"x"));

        Assert.Equal("und", sheet.Document.Root!.Attribute(XNamespace.Xml + "lang")!.Value);
    }

    [Fact]
    public void A_text_that_is_cut_is_whole_in_a_title()
    {
        var sheet = Sheets.Draw(Hostile.Map(Hostile.Texts["long"]));

        Assert.Contains(sheet.All("title"), t => t.Value == Hostile.Texts["long"].Trim());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_file_holds_what_was_written_and_reads_back(string kind)
    {
        var written = MapJson.Write(Hostile.Map(Hostile.Texts[kind]));

        Assert.Equal(written, MapJson.Write(MapJson.Read(written)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_line_of_the_summary_is_one_that_we_wrote(string kind)
    {
        var hostile = MapSummary.Write(Hostile.Map(Hostile.Texts[kind]), Phrases.For("en"));
        var plain = MapSummary.Write(Hostile.Map("x"), Phrases.For("en"));

        Assert.Equal(plain.Count(c => c == '\n'), hostile.Count(c => c == '\n'));
    }
}
