using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Maps;

/// <summary>Short for what a map says: another one for a map that says something else.</summary>
public static partial class MapPrint
{
    public static string Of(JourneyMap map) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(map, Json.Default.JourneyMap)).AsSpan(0, 6));

    /// <summary>Of what everybody may see of a workshop's map now; that it is finished is something new, too.</summary>
    public static string Of(Workshop.Running w) =>
        $"{Of(MapProjection.Draw(w, id => id.Value))}{(w.Ending is null ? "" : "-finished")}";

    [JsonSerializable(typeof(JourneyMap))]
    private sealed partial class Json : JsonSerializerContext;
}
