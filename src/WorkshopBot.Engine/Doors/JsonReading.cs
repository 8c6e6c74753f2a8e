using System.Text.Json.Nodes;

namespace WorkshopBot.Engine.Doors;

/// <summary>Reads JSON from outside: what is missing or of another kind is null.</summary>
public static class JsonReading
{
    public static string? Text(this JsonObject? json, string name)
    {
        if (json?[name] is not JsonValue value) return null;

        try
        {
            return value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, escaped.
            return null;
        }
    }

    public static JsonObject? Member(this JsonObject? json, string name) => json?[name] as JsonObject;

    public static IEnumerable<JsonObject> Objects(this JsonObject? json, string name) =>
        (json?[name] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>A form says it as <c>"true"</c>.</summary>
    public static bool IsTrue(this JsonObject? json, string name) =>
        json?[name] is JsonValue value && (value.TryGetValue<bool>(out var flag) ? flag : json.Text(name) == "true");

    public static long? Number(this JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;
}
