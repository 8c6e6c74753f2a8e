using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.BlockKit;

internal static class Walk
{
    /// <summary>The texts of these properties, however deep they are.</summary>
    public static IEnumerable<string> Texts(JsonNode? node, params string[] properties) => node switch
    {
        JsonObject json => json.SelectMany(p => p.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? properties.Contains(p.Key) ? [value.GetValue<string>()] : []
            : Texts(p.Value, properties)),
        JsonArray items => items.SelectMany(i => Texts(i, properties)),
        _ => [],
    };
}
