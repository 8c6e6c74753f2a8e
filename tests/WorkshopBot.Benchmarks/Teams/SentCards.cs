using System.Text.Json.Nodes;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>Reads what a client of Teams would show.</summary>
internal static class SentCards
{
    private const string Own = "workshopbot";

    /// <summary>What comes back when the button is pressed; null where there is none.</summary>
    public static JsonObject? Action(JsonNode? card, string verb, string type) => Find(card, o =>
        (string?)o["type"] == type && (string?)o["data"]?[Own]?["verb"] == verb)?["data"] is JsonObject data
            ? (JsonObject)data.DeepClone()
            : null;

    /// <summary>What the card is about, as the bot has written it down in its data.</summary>
    public static JsonObject Tag(JsonObject data) => (JsonObject)data[Own]!["tag"]!;

    /// <summary>Its inputs as they are shown.</summary>
    public static Dictionary<string, string> Inputs(JsonNode? card)
    {
        var inputs = new Dictionary<string, string>();
        Find(card, o =>
        {
            if (((string?)o["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true) inputs[(string)o["id"]!] = (string?)o["value"] ?? "";
            return false;
        });
        return inputs;
    }

    private static JsonObject? Find(JsonNode? node, Func<JsonObject, bool> isIt) => node switch
    {
        JsonObject o when isIt(o) => o,
        JsonObject o => o.Select(m => Find(m.Value, isIt)).FirstOrDefault(f => f is not null),
        JsonArray a => a.Select(i => Find(i, isIt)).FirstOrDefault(f => f is not null),
        _ => null,
    };
}
