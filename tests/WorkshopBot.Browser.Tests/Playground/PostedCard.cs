using System.Text.Json.Nodes;

namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>A card, and the message that it stands in.</summary>
internal sealed record PostedCard(string Conversation, string Message, JsonObject Content)
{
    public JsonObject? Action(string title) => All(Content).FirstOrDefault(o => Is(o, "Action.") && (string?)o["title"] == title);

    public IEnumerable<JsonObject> Inputs => All(Content).Where(o => Is(o, "Input."));

    private static bool Is(JsonObject json, string kind) => ((string?)json["type"])?.StartsWith(kind, StringComparison.Ordinal) == true;

    // What stands in for an action on older clients is another one of the same name.
    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject json => [json, .. json.Where(m => m.Key is not ("fallback" or "data")).SelectMany(m => All(m.Value))],
        JsonArray array => array.SelectMany(All),
        _ => [],
    };
}
