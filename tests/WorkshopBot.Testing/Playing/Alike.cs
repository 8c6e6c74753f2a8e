using System.Text.Json.Nodes;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps;

namespace WorkshopBot.Testing.Playing;

/// <summary>
/// What a map says, whatever came first: without handles and ranks, and every list sorted but stages, which people have ordered.
/// </summary>
internal static class Alike
{
    public static string Of(JourneyMap map) => Sorted(JsonNode.Parse(MapJson.Write(map)))!.ToJsonString(new() { WriteIndented = true });

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Where(m => m.Key is not ("handle" or "rank")).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray { Parent: JsonObject } a when a.GetPropertyName() is "stages" or "cells" => new JsonArray([.. a.Select(Sorted)]),
        JsonArray a => new JsonArray([.. a.Select(Sorted).OrderBy(n => n?.ToJsonString(), StringComparer.Ordinal)]),
        _ => node?.DeepClone(),
    };
}
