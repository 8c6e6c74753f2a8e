using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WorkshopBot.Cards.Reading;

internal static partial class Scalar
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

    /// <summary>A copy that can be written out as JSON, whatever characters are in it.</summary>
    public static JsonNode? Copy(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.Select(p => KeyValuePair.Create(p.Key, Copy(p.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Copy)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(String(value)),
        _ => node?.DeepClone(),
    };

    private static string? String(JsonValue value)
    {
        if (value.TryGetValue<JsonElement>(out var parsed)) return Parsed(parsed.GetRawText());

        return value.TryGetValue<string>(out var text)
            ? text
            : JsonSerializer.Deserialize<string>(value.ToJsonString());
    }

    private static string? Parsed(string raw) => raw.Contains('\\')
        ? JsonSerializer.Deserialize<string>(
            Escapes().Replace(raw, m => m.Groups["lone"].Success ? @"\ufffd" : m.Value))
        : raw[1..^1];

    // JSON may escape half a character, and .NET then refuses to read the text.
    [GeneratedRegex(
        @"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(?<lone>u[dD][89a-fA-F]..)|.)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escapes();
}
