using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Teams;

/// <summary>
/// A template that says only <c>${count}</c> makes a number of it, and Teams' clients show nothing for a text that is one:
/// https://github.com/microsoft/AdaptiveCards/blob/main/source/nodejs/adaptivecards/src/utils.ts (<c>parseString</c>).
/// </summary>
internal static class Words
{
    public static void Write(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                if (Scalar.Text(json["type"]) is "TextBlock" or "TextRun") Write(json, "text");
                if (json["facts"] is JsonArray facts)
                {
                    foreach (var fact in facts.OfType<JsonObject>()) Write(fact, "value");
                }

                foreach (var (_, child) in json.ToList()) Write(child);
                break;
            case JsonArray array:
                foreach (var child in array) Write(child);
                break;
        }
    }

    private static void Write(JsonObject json, string member)
    {
        if (json[member] is JsonValue value && value.GetValueKind() != JsonValueKind.String && Scalar.Text(value) is { } text)
            json[member] = text;
    }
}
