using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Json;

namespace WorkshopBot.Maps;

/// <summary>
/// <c>map.json</c>, described by <c>map.schema.json</c>: UTF-8, indented by two, keys in a fixed order. What a record
/// takes in its constructor is always written, null included; what may be set beside it only when there is any.
/// </summary>
public static class MapJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Converters = { new PlainDecimals() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OptionalOnlyWhenPresent } },
    };

    /// <summary>Lone surrogates, which no UTF-8 can hold, become U+FFFD.</summary>
    public static byte[] Write(JourneyMap map) =>
        Encoding.UTF8.GetBytes(RealCharacters.In(JsonSerializer.Serialize(map, Options)) + "\n");

    /// <exception cref="JsonException">It is not a map as <see cref="Write"/> writes it.</exception>
    public static JourneyMap Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<JourneyMap>(utf8, Options) ?? throw new JsonException("null is not a map.");

    /// <summary>A part of a map as it stands there.</summary>
    internal static JsonNode? Node<T>(T part) => JsonSerializer.SerializeToNode(part, Options);

    internal static string Text(JsonNode node) => node.ToJsonString(Options);

    private static void OptionalOnlyWhenPresent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is null)
            {
                property.ShouldSerialize = (_, value) => value is not (null or System.Collections.ICollection { Count: 0 });
            }
        }
    }
}
