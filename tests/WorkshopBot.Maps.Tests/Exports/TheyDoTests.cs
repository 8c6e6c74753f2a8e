using System.Text.Json;
using WorkshopBot.Maps.Tests.Samples;
using WorkshopBot.Testing.Node;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests.Exports;

public sealed class TheyDoTests
{
    [NodeTheory("tests/WorkshopBot.Maps.Tests/node_modules/ajv")]
    [InlineData("theydo-opportunities")]
    [InlineData("theydo-insights")]
    public async Task Every_map_keeps_the_documented_schema(string format)
    {
        var files = Everything.All.Values.Select(map => map.As(format)).ToList();

        var problems = await Ajv.Problems($"Schema/{format}.schema.json", files);

        Assert.Equal(Enumerable.Repeat("", files.Count), problems);
    }

    [Fact]
    public void An_opportunity_keeps_its_key_however_often_it_is_exported()
    {
        var again = BikeShop.Map with { Version = 9, Opportunities = [.. BikeShop.Map.Opportunities.Reverse()] };

        Assert.Equal(
            Things(BikeShop.Map.As("theydo-opportunities"), "opportunities").Select(Key).Order(),
            Things(again.As("theydo-opportunities"), "opportunities").Select(Key).Order());
    }

    [Fact]
    public void Equal_words_have_keys_of_their_own()
    {
        var map = Map("Twice", "en", [], [], Idea("Ask", null), Idea("Ask", null));

        Assert.Equal(2, Things(map.As("theydo-opportunities"), "opportunities").Select(Key).Distinct().Count());
    }

    [Fact]
    public void A_pain_point_tells_its_stage_and_how_bad_it_is()
    {
        var insight = Assert.Single(Things(Others.Tea.As("theydo-insights"), "insights"));

        Assert.Equal("It takes too long", insight.GetProperty("title").GetString());
        Assert.Equal("- S2 Wait\n- severity 2 of 5\n- said by 3\n- reported\n", insight.GetProperty("description").GetString());
        Assert.Equal(["S2 Wait"], insight.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
    }

    private static List<JsonElement> Things(byte[] file, string list) => [.. JsonElement.Parse(file).GetProperty(list).EnumerateArray()];

    private static string Key(JsonElement thing) => thing.GetProperty("importKey").GetString()!;
}
