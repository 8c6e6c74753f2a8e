using System.Text.Json;
using System.Text.RegularExpressions;

namespace WorkshopBot.Maps.Imports;

/// <summary>Checks against <c>map.schema.json</c>, which is inside the assembly: as much of JSON Schema as it uses.</summary>
internal static class MapSchema
{
    private static readonly JsonElement Root = Load();

    /// <exception cref="WrongMapException">The first place where it breaks the schema.</exception>
    public static void Check(JsonElement map) => Check(map, Root, "");

    private static void Check(JsonElement value, JsonElement schema, string where)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(value, Root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), where);
            return;
        }

        CheckType(value, schema, where);
        CheckOneOf(value, schema, where);
        if (value.ValueKind == JsonValueKind.Number) CheckRange(value.GetDecimal(), schema, where);
        if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("pattern", out var pattern))
        {
            var isAddress = pattern.GetString()!.StartsWith("^https", StringComparison.Ordinal);
            if (!Regex.IsMatch(value.GetString()!, pattern.GetString()!)) throw new WrongMapException(isAddress ? "source" : "date", where);
        }

        if (value.ValueKind == JsonValueKind.Object) CheckObject(value, schema, where);
        if (value.ValueKind == JsonValueKind.Array) CheckArray(value, schema, where);
    }

    private static void CheckType(JsonElement value, JsonElement schema, string where)
    {
        if (!schema.TryGetProperty("type", out var type)) return;

        string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];
        if (!types.Any(t => Is(value, t))) throw new WrongMapException("type", where, ("types", string.Join(" / ", types)));
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "number" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _),
        _ => value.ValueKind == JsonValueKind.Null,
    };

    private static void CheckOneOf(JsonElement value, JsonElement schema, string where)
    {
        if (!schema.TryGetProperty("enum", out var choices)) return;

        if (!choices.EnumerateArray().Any(c => JsonElement.DeepEquals(c, value)))
            throw new WrongMapException("one-of", where, ("values", string.Join(", ", choices.EnumerateArray().Select(c => c.ToString()).Where(c => c.Length > 0))));
    }

    private static void CheckRange(decimal value, JsonElement schema, string where)
    {
        var (least, most) = (Bound(schema, "minimum"), Bound(schema, "maximum"));
        if (value >= (least ?? value) && value <= (most ?? value)) return;

        throw most is null
            ? new WrongMapException("least", where, ("least", $"{least}"))
            : new WrongMapException("range", where, ("least", $"{least}"), ("most", $"{most}"));
    }

    private static decimal? Bound(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var bound) ? bound.GetDecimal() : null;

    private static void CheckObject(JsonElement value, JsonElement schema, string where)
    {
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()!))
        {
            if (!value.TryGetProperty(name, out _)) throw new WrongMapException("missing", where, ("name", name));
        }

        var properties = schema.GetProperty("properties");
        foreach (var property in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(property.Name, out var known))
                throw new WrongMapException("unknown", where, ("name", property.Name));

            Check(property.Value, known, where.Length > 0 ? $"{where}.{property.Name}" : property.Name);
        }
    }

    private static void CheckArray(JsonElement value, JsonElement schema, string where)
    {
        if (value.GetArrayLength() < (Bound(schema, "minItems") ?? 0)) throw new WrongMapException("empty", where);

        var (items, at) = (schema.GetProperty("items"), 0);
        foreach (var item in value.EnumerateArray()) Check(item, items, $"{where}[{at++}]");
    }

    private static JsonElement Load()
    {
        using var resource = typeof(MapSchema).Assembly.GetManifestResourceStream("map.schema.json")!;
        using var json = JsonDocument.Parse(resource);
        return json.RootElement.Clone();
    }
}
