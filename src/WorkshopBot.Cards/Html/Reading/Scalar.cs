using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Html.Reading;

internal static class Scalar
{
    /// <summary>A text, number or truth value as text; null for anything else.</summary>
    public static string? Text(JsonNode? node) => node is not JsonValue value ? null : value.GetValueKind() switch
    {
        JsonValueKind.String => String(value),
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static string? String(JsonValue value) => value.TryGetValue<string>(out var text)
        ? text
        : JsonSerializer.Deserialize<string>(value.ToJsonString());
}
