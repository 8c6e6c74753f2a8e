using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Maps;

namespace WorkshopBot.Web.Pictures;

/// <summary>The map of a workshop as it may be seen now; drawn once for everybody.</summary>
public sealed class MapPictures
{
    private const int MostKept = 200;

    private readonly ConcurrentDictionary<WorkshopId, MapPicture> kept = new();

    public MapPicture Of(Scene scene)
    {
        if (kept.TryGetValue(scene.Id, out var picture) && picture.Number == scene.Number) return picture;

        var map = MapProjection.Draw(scene.Workshop, scene.NameOf);
        var drawn = MapPicture.Of(scene.Number, map);

        // Most commits change nothing that may be seen yet: then the drawing stays as well.
        if (picture is not null && picture.Version == drawn.Version) drawn = picture with { Number = scene.Number };
        if (kept.Count >= MostKept) kept.Clear();
        kept[scene.Id] = drawn;
        return drawn;
    }
}

/// <param name="Version">Equal for maps that say the same.</param>
/// <param name="LeftOut">What the files to take away would not hold.</param>
/// <param name="Sheets">For paper.</param>
public sealed record MapPicture(
    long Number, string Version, JourneyMap Map, Lazy<string> Svg, Lazy<LeftOut> LeftOut, Lazy<ImmutableArray<MapSheet>> Sheets)
{
    public static MapPicture Of(long number, JourneyMap map) => new(
        number,
        Convert.ToHexStringLower(SHA256.HashData(MapJson.Write(map)).AsSpan(0, 8)),
        map,
        new(() => MapSvg.Draw(map, Phrases.For(map.Language))),
        new(() => Pictures.LeftOut.Of(map)),
        new(() => MapSheets.Of(map)));
}
