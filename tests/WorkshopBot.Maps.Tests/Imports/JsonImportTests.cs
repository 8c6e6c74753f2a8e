using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkshopBot.Cards;
using WorkshopBot.Maps.Imports;
using WorkshopBot.Maps.Tests.Samples;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Maps.Tests.Imports;

public sealed class JsonImportTests
{
    private static readonly string BikeShopJson = Encoding.UTF8.GetString(MapJson.Write(BikeShop.Map));

    [Fact]
    public void Every_map_is_read_back_byte_for_byte() => Assert.All(
        Everything.Ordinary.Values.Concat(RandomMap.Several(100)),
        map => Assert.Equal(MapJson.Write(map), MapJson.Write(Reading.From("json", MapJson.Write(map)))));

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.Equal(BikeShopJson, Encoding.UTF8.GetString(MapJson.Write(Reading.From("json", [0xEF, 0xBB, 0xBF, .. MapJson.Write(BikeShop.Map)]))));

    [Theory]
    [InlineData("", "This is not JSON. Please look at line 1.")]
    [InlineData("{\n\"kind\": \"x\",\n,}", "This is not JSON. Please look at line 3.")]
    [InlineData("[]", "This should be: object.")]
    [InlineData("{}", "“kind” is missing.")]
    [InlineData("{\"kind\":1,\"kind\":2}", "This is not JSON. Please look at line 1.")]
    public void What_is_no_map_at_all_is_refused(string json, string sentence) => Assert.Equal(sentence, Refusal(json));

    [Theory]
    [InlineData("\"version\": 3", "\"version\": 0", "At version: This should be a number of at least 1.")]
    [InlineData("\"version\": 3", "\"version\": 1.5", "At version: This should be: integer.")]
    [InlineData("\"version\": 3", "\"version\": 3, \"more\": 1", "“more” is not known here.")]
    [InlineData("\"severity\": 3", "\"severity\": 6", "This should be a number from 1 to 5.")]
    [InlineData("\"side\": \"customer\"", "\"side\": \"both\"", "This should be one of: customer, internal.")]
    [InlineData("\"inFocus\": false", "\"inFocus\": true", "At personas: Only one persona can be in focus.")]
    [InlineData("\"title\": ", "\"title\": \"\\ud83d\", \"x\": ", "“x” is not known here.")]
    public void What_is_wrong_in_a_map_is_said_with_its_place(string right, string wrong, string sentence)
    {
        Assert.Contains(right, BikeShopJson);

        Assert.Contains(sentence, Refusal(BikeShopJson.Replace(right, wrong)));
    }

    [Fact]
    public void A_lane_has_a_cell_for_every_stage()
    {
        var map = BikeShop.Map with { Lanes = [new("function", [["one"]])] };

        Assert.Equal("At lanes[0].cells: A lane needs one cell for each stage: 7.", Refusal(Encoding.UTF8.GetString(MapJson.Write(map))));
    }

    [Theory]
    [InlineData("\"to\": \"S3\"", "\"to\": \"S5\"", "At stages[0].links[0].to: There is no stage called “S5”.")]
    [InlineData("\"source\": \"https:", "\"source\": \"http:", "At stages[1].painPoints[0].source: This should be an address that begins with https://.")]
    [InlineData("https://example.org", "https://you@example.org", "At stages[1].painPoints[0].source: This should be an address that begins with https://.")]
    public void Links_lead_somewhere_and_sources_are_safe(string right, string wrong, string sentence)
    {
        var json = Encoding.UTF8.GetString(MapJson.Write(Others.Forklift));
        Assert.Contains(right, json);

        Assert.Equal(sentence, Refusal(json.Replace(right, wrong)));
    }

    [Fact]
    public void A_curve_has_a_value_for_every_stage_and_is_of_a_persona_that_is_not_in_focus()
    {
        var (focus, other) = (Others.Forklift.Personas[0], Others.Forklift.Personas[1]);

        Assert.Equal(
            "At personas[0].curve: A curve needs one value for each stage: 4.",
            Refusal(Encoding.UTF8.GetString(MapJson.Write(Others.Forklift with { Personas = [other with { Curve = other.Curve[1..] }] }))));
        Assert.Equal(
            "At personas[0].curve: The feelings of the persona in focus stand at the stages.",
            Refusal(Encoding.UTF8.GetString(MapJson.Write(Others.Forklift with { Personas = [focus with { Curve = other.Curve }] }))));
    }

    [Theory]
    [InlineData("{\"\\ud83d\": 1}")]
    [InlineData("{\"kind\": \"\\ud83d\"}")]
    public void Half_a_character_is_refused(string json) => Assert.NotEmpty(Refusal(json));

    [Fact]
    public void A_value_that_only_looks_right_is_refused()
    {
        var json = Regex.Replace(BikeShopJson, "\"due\": \"[^\"]*\"", "\"due\": \"2026-13-45\"");

        Assert.StartsWith("At opportunities[0]", Refusal(json));
    }

    [Fact]
    public void What_was_typed_into_a_name_is_not_shown_at_length_or_raw()
    {
        var sentence = Refusal($"{{\"kind\":\"x\",\"title\":\"x\",\"version\":1,\"language\":\"en\",\"personas\":[],\"stages\":[],\"opportunities\":[],\"\\u001b{new string('x', 9999)}\":1}}");

        Assert.True(sentence.Length < 200);
        Assert.DoesNotContain('\u001B', sentence);
    }

    [NodeFact("tests/WorkshopBot.Maps.Tests/node_modules/ajv")]
    public async Task It_refuses_what_an_official_validator_refuses()
    {
        var changed = Enumerable.Range(0, 300).Select(Changed).ToList();
        var official = await Ajv.Problems("Schema/map.schema.json", changed.Select(c => Encoding.UTF8.GetBytes(c)));

        Assert.Contains("", official);
        Assert.Equal(official.Select(o => o.Length > 0), changed.Select(IsRefusedBySchema));
    }

    /// <summary>The bike shop with one value replaced, removed or added.</summary>
    private static string Changed(int seed)
    {
        var random = new Random(seed);
        var map = JsonNode.Parse(BikeShopJson)!;
        var all = Below(map).ToList();
        var node = all[random.Next(all.Count)];
        JsonNode?[] values = [null, 0, -3, 3, 99, 1.5, "", "text", "digital", "2026-01-01", true, new JsonArray(), new JsonObject()];
        if (node.Parent is JsonObject owner && random.Next(3) == 0) owner.Remove(node.GetPropertyName());
        else if (node is JsonObject thing && random.Next(3) == 0) thing["more"] = 1;
        else node.ReplaceWith(values[random.Next(values.Length)]);
        return map.ToJsonString();
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => (node switch
    {
        JsonObject o => o.Select(p => p.Value),
        JsonArray a => a,
        _ => [],
    }).OfType<JsonNode>().SelectMany(n => Below(n).Prepend(n));

    private static bool IsRefusedBySchema(string json)
    {
        try
        {
            Reading.From("json", Encoding.UTF8.GetBytes(json));
            return false;
        }
        catch (WrongMapException e)
        {
            return e.Problem is not ("two-in-focus" or "cells");
        }
    }

    private static string Refusal(string json) =>
        Assert.Throws<WrongMapException>(() => Reading.From("json", Encoding.UTF8.GetBytes(json))).Say(Phrases.For("en"));
}
