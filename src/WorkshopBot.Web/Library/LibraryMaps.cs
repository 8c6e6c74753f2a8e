using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Web.Pictures;

namespace WorkshopBot.Web.Library;

/// <summary>The maps of a library, each as it was finished.</summary>
internal sealed class LibraryMaps(IStore store)
{
    /// <summary>Null when the tenant has no such map, or not any more.</summary>
    /// <param name="map">What addresses call it.</param>
    public async Task<ShelvedMap?> Find(LibraryVisit visit, string map, CancellationToken cancellationToken)
    {
        var id = new WorkshopId(visit.Tenant, map);
        return await store.Maps.Find(id, cancellationToken) is { } finished
            ? new(LibraryMap.Of(id, finished), MapPicture.Of(0, MapRows.Map(finished)))
            : null;
    }
}

/// <summary>A map that was taken from its library.</summary>
public sealed record ShelvedMap(LibraryMap Listed, MapPicture Picture)
{
    public string Path => PathOf(Listed.Workshop);

    public static string PathOf(WorkshopId map) => $"{LibraryQuery.Path}/{Uri.EscapeDataString(map.Value)}";
}
