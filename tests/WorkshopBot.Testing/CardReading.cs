using System.Text.Json.Nodes;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Testing;

/// <summary>Reads a card as its reader would: what can be pressed, what can be filled in, what it says.</summary>
public static class CardReading
{
    public static IEnumerable<JsonObject> Actions(Card card) => All(card.Content).Where(o => TypeOf(o).StartsWith("Action.", StringComparison.Ordinal));

    public static JsonObject Action(Card card, string verb, string? data = null) =>
        Actions(card).FirstOrDefault(a => a["verb"]?.GetValue<string>() == verb && (data is null || (a["data"]?.ToJsonString() ?? "").Contains(data, StringComparison.Ordinal)))
        ?? throw new InvalidOperationException($"There is no button \"{verb}\" {data} on {card.Name}: {card.Content}");

    public static bool Has(Card card, string verb) => Actions(card).Any(a => a["verb"]?.GetValue<string>() == verb);

    public static IEnumerable<JsonObject> Fields(Card card) => All(card.Content).Where(o => TypeOf(o).StartsWith("Input.", StringComparison.Ordinal));

    /// <summary>Every input with what it holds, and what was filled in instead.</summary>
    public static Dictionary<string, string> Inputs(Card card, params (string Input, string Value)[] filled)
    {
        var inputs = Fields(card).ToDictionary(i => i["id"]!.GetValue<string>(), i => i["value"]?.ToString() ?? "");
        foreach (var (input, value) in filled)
        {
            if (!inputs.ContainsKey(input)) throw new InvalidOperationException($"There is no input \"{input}\" on {card.Name}: {string.Join(", ", inputs.Keys)}");
            inputs[input] = value;
        }

        return inputs;
    }

    /// <summary>All that stands on it for reading, in order.</summary>
    public static string Text(Card card) => string.Join('\n', All(card.Content).Where(o => TypeOf(o) is "TextBlock" or "TextRun").Select(o => o["text"]?.ToString()));

    private static string TypeOf(JsonObject element) => element["type"] is JsonValue type ? type.ToString() : "";

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.Select(p => p.Value).SelectMany(All).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };
}
