using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Imports;
using WorkshopBot.Maps.Tests.Exports;
using WorkshopBot.Maps.Tests.Samples;

namespace WorkshopBot.Maps.Tests.Imports;

public sealed class CsvImportTests
{
    [Fact]
    public void What_groups_make_comes_back_whole() =>
        Assert.All(Everything.Ordinary.Values, map => Assert.Equal(Json(map), Json(Reading.From("csv", map.As("csv")))));

    [Fact]
    public void Anything_comes_back_as_far_as_a_text_can_hold_it() => Assert.All(
        RandomMap.Several(100).Concat(RandomMap.Several(100, [.. Hostile.Texts.Values])),
        map => Assert.Equal(Json(Held.InText(map)), Json(Reading.From("csv", map.As("csv")))));

    [Fact]
    public void The_order_of_rows_and_columns_does_not_matter()
    {
        var rows = Lines(BikeShop.Map);

        Assert.Equal(Json(BikeShop.Map), Json(Read(string.Join("\r\n", [rows[0], .. rows[1..].Reverse()]))));
    }

    [Fact]
    public void What_a_German_spreadsheet_made_of_it_is_read()
    {
        const string file = "Element;Text;Kind;Language;StageNumber;Mean;Ratings\nmap;Tee;customer-journey;de;;;\nstage;Kochen;;;1;-0,5;2\n";

        var map = Read(file);

        Assert.Equal(("Tee", "Kochen", -0.5m, 2), (map.Title, map.Stages[0].Name, map.Stages[0].Emotion.Mean, map.Stages[0].Emotion.Count));
    }

    [Theory]
    [InlineData("", "At 1: This is not CSV as a spreadsheet writes it.")]
    [InlineData("Element,Smell\nmap,x", "At 1: “Smell” is not known here.")]
    [InlineData("Element,Element\nmap,x", "At 1: A column stands there twice.")]
    [InlineData("Element,Text\nmap,x,y", "At 2: There are more fields than columns.")]
    [InlineData("Element,Text\nmap,\"x\"y", "At 2: This is not CSV as a spreadsheet writes it.")]
    [InlineData("Element,Text\nsmell,x", "At 2, Element: This should be one of: map,")]
    [InlineData("Element,Text\nparked,x", "There should be exactly one row whose Element is “map”.")]
    [InlineData("Text\nx", "At 2: “Element” is missing.")]
    [InlineData("Element,Text,StageNumber\ntouchpoint,x,3", "At 2, StageNumber: There is no stage with this number.")]
    [InlineData("Element,Text,StageNumber\nstage,x,3\nstage,y,3", "At 3, StageNumber: Two stages have the same number.")]
    [InlineData("Element,Text,Kind,Language,StageNumber,Severity\nmap,x,k,en,,\nstage,x,,,1,\npain-point,x,,,1,much", "At 4, Severity: This value cannot be read.")]
    [InlineData("Element,Text,Parent\nsolves,x,1", "At 2, Parent: There is no row with this Place whose Element is “opportunity”.")]
    [InlineData("Element,Text,Kind,Language,Due\nmap,x,k,en,\nopportunity,x,,,1.5.2026", "At 3, Due: This should be a date such as 2026-05-01.")]
    public void What_is_wrong_is_said_with_its_line(string file, string sentence)
    {
        var said = Assert.Throws<WrongMapException>(() => Read(file)).Say(Phrases.For("en"));

        Assert.StartsWith(sentence, said);
    }

    [Fact]
    public void What_no_map_can_hold_is_refused()
    {
        const string file = "Element,Text,Kind,Language,StageNumber,Mean\nmap,Tea,customer-journey,en,,\nstage,Boil,,,1,3\n";

        Assert.Equal(
            "At stages[0].emotion.mean: This should be a number from -2 to 2.",
            Assert.Throws<WrongMapException>(() => Read(file)).Say(Phrases.For("en")));
    }

    [Fact]
    public void Another_encoding_is_refused() => Assert.Equal(
        "This is not UTF-8. In Excel, save it as “CSV UTF-8”.",
        Assert.Throws<WrongMapException>(() => Reading.From("csv", Encoding.Latin1.GetBytes("Element,Text\nmap,é"))).Say(Phrases.For("en")));

    private static string[] Lines(JourneyMap map) => map.TextAs("csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static JourneyMap Read(string file) => Reading.From("csv", Encoding.UTF8.GetBytes(file));

    private static string Json(JourneyMap map) => Encoding.UTF8.GetString(MapJson.Write(map));
}
