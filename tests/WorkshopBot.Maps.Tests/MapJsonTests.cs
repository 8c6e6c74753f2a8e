using System.Text;
using System.Text.Json;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Tests.Samples;
using WorkshopBot.Testing.Node;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests;

public sealed class MapJsonTests
{
    private static JourneyMap[] Every =>
    [
        Others.Empty, Others.Three, BikeShop.Map, Others.Hospital, Others.Arabic, Others.Chinese, Others.Fifteen,
        Others.Forklift,
        BikeShop.Map with { Lanes = [new("Smells", [["coffee"], [], [], [], [], [], []])] },
    ];

    [Fact]
    public void What_is_read_back_is_the_same_map() =>
        Assert.All(Every, m => Assert.Equal(Json(m), Json(MapJson.Read(MapJson.Write(m)))));

    [Fact]
    public void Keys_come_in_the_order_of_the_contract()
    {
        using var map = JsonDocument.Parse(MapJson.Write(BikeShop.Map));
        var stage = map.RootElement.GetProperty("stages")[2];

        Assert.Equal(
            "kind title version language personas stages opportunities frame unplaced parked notes withheld", Keys(map.RootElement));
        Assert.Equal("name role segment identity characteristics habits goals inFocus", Keys(map.RootElement.GetProperty("personas")[0]));
        Assert.Equal("name goal touchpoints emotion importance gap painPoints internal", Keys(stage));
        Assert.Equal("text channel channelKind", Keys(stage.GetProperty("touchpoints")[0]));
        Assert.Equal("median mean spread count disagreement", Keys(stage.GetProperty("emotion")));
        Assert.Equal("text severity side evidence reports", Keys(stage.GetProperty("painPoints")[0]));
        Assert.Equal("actor channel process", Keys(stage.GetProperty("internal")[0]));
        Assert.Equal(
            "text stage solves votes impact effort score rank owner nextStep due", Keys(map.RootElement.GetProperty("opportunities")[0]));
        Assert.Equal("text stage solves votes impact effort score rank", Keys(map.RootElement.GetProperty("opportunities")[2]));
    }

    [Fact]
    public void Nothing_optional_stands_in_a_bare_map() =>
        Assert.Equal(
            """
            {
              "kind": "customer-journey",
              "title": "Bare",
              "version": 1,
              "language": "en",
              "personas": [],
              "stages": [
                {
                  "name": "Only",
                  "goal": null,
                  "touchpoints": [],
                  "emotion": {
                    "median": null,
                    "mean": null,
                    "spread": null,
                    "count": 0,
                    "disagreement": false
                  },
                  "importance": null,
                  "gap": null,
                  "painPoints": [],
                  "internal": []
                }
              ],
              "opportunities": []
            }

            """,
            Json(Map("Bare", "en", [], [Stage("Only")])));

    [Theory]
    [InlineData("é 客 😀 < & ' +", "é 客 😀 < & ' +")]
    [InlineData("\" \\ \\u00e9", "\\\" \\\\ \\\\u00e9")]
    [InlineData("\u2028", "\u2028")]
    public void Characters_are_themselves_where_JSON_allows(string title, string written) =>
        Assert.Contains($"\"title\": \"{written}\",", Json(Map(title, "en", [], [])));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Contains("\"title\": \"a\uFFFDb\",", Json(Map("a\uD83Db", "en", [], [])));

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("2.00", "2")]
    [InlineData("0.67", "0.67")]
    [InlineData("-0.50", "-0.5")]
    public void Decimals_have_no_needless_zeros(string gap, string written) => Assert.Contains(
        $"\"gap\": {written},", Json(Map("Gap", "en", [], [Stage("Only", gap: decimal.Parse(gap))])));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("{\"kind\":\"customer-journey\",\"title\":null,\"version\":1,\"language\":\"en\",\"personas\":[],\"stages\":[],\"opportunities\":[]}")]
    [InlineData("{\"kind\":\"customer-journey\",\"title\":\"\",\"version\":1,\"language\":\"en\",\"personas\":[],\"stages\":[],\"opportunities\":[],\"more\":1}")]
    public void What_is_no_map_is_refused(string json) =>
        Assert.Throws<JsonException>(() => MapJson.Read(Encoding.UTF8.GetBytes(json)));

    [NodeFact("tests/WorkshopBot.Maps.Tests/node_modules/ajv")]
    public async Task Every_map_keeps_the_schema() => Assert.Equal(Every.Select(_ => ""), await Problems(Every.Select(MapJson.Write)));

    [NodeFact("tests/WorkshopBot.Maps.Tests/node_modules/ajv")]
    public async Task The_schema_refuses_what_it_does_not_know()
    {
        string[] broken =
        [
            Json(Others.Three).Replace("\"version\": 1", "\"version\": 0"),
            Json(Others.Three).Replace("\"kind\":", "\"more\": 1, \"kind\":"),
            Json(Others.Three).Replace("\"channelKind\": \"physical\"", "\"channelKind\": \"magic\""),
            Json(Others.Three).Replace("      \"goal\": \"Get it over with\",\n", ""),
        ];

        Assert.All(await Problems(broken.Select(Encoding.UTF8.GetBytes)), Assert.NotEmpty);
    }

    private static Task<string[]> Problems(IEnumerable<byte[]> maps) => Ajv.Problems("Schema/map.schema.json", maps);

    private static string Json(JourneyMap map) => Encoding.UTF8.GetString(MapJson.Write(map));

    private static string Keys(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(p => p.Name));
}
