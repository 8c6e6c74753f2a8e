using System.Collections.Concurrent;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Web.Pictures;

namespace WorkshopBot.Web.Library;

/// <summary>The maps of a library, each as it was finished.</summary>
internal sealed class LibraryMaps(IStore store)
{
    private const int MostKept = 50;

    private readonly ConcurrentDictionary<WorkshopId, MapPicture> kept = new();

    /// <summary>Null when the tenant has no such map, or not any more.</summary>
    /// <param name="map">What addresses call it.</param>
    public async Task<ShelvedMap?> Find(LibraryVisit visit, string map, CancellationToken cancellationToken)
    {
        var id = new WorkshopId(visit.Tenant, map);
        return await store.Maps.Find(id, cancellationToken) is { } finished
            ? new(LibraryMap.Of(id, finished), Drawn(id, finished))
            : null;
    }

    /// <summary>Once, as long as it says the same: the page, its picture and its files follow one another.</summary>
    private MapPicture Drawn(WorkshopId id, FinishedMap finished)
    {
        var drawn = MapPicture.Of(0, MapRows.Map(finished));
        if (kept.TryGetValue(id, out var known) && known.Version == drawn.Version) return known;

        if (kept.Count >= MostKept) kept.Clear();
        kept[id] = drawn;
        return drawn;
    }
}

/// <summary>A map that was taken from its library.</summary>
public sealed record ShelvedMap(LibraryMap Listed, MapPicture Picture)
{
    public string Path => PathOf(Listed.Workshop);

    public static string PathOf(WorkshopId map) => $"{LibraryQuery.Path}/{Uri.EscapeDataString(map.Value)}";
}
