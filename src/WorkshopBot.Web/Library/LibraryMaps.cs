using System.Collections.Concurrent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Web.Pictures;

namespace WorkshopBot.Web.Library;

/// <summary>The maps of a library, each as it was finished.</summary>
internal sealed class LibraryMaps(IStore store, WorkshopEngine engine)
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

    /// <summary>Which maps of the library show its stages in detail; those that are gone since are left out.</summary>
    public async Task<IReadOnlyList<ShownInDetail>> CloseUps(ShelvedMap map, CancellationToken cancellationToken)
    {
        if (map.Listed.IsBrought) return [];
        if (await engine.Look(map.Listed.Workshop, cancellationToken) is not Outcome.Saved { Workshop: Workshop.Running w }) return [];

        var shown = new List<ShownInDetail>();
        foreach (var closeUp in w.CloseUps)
        {
            if (w.Survivor(closeUp.Stage) is not { } stage) continue;

            var id = new WorkshopId(map.Listed.Workshop.Tenant, closeUp.Map);
            if (await store.Maps.Find(id, cancellationToken) is not { } finished) continue;
            shown.Add(new($"{stage.Handle} {new StepView(w, w.Steps[stage.Step]).Text(stage)}", LibraryMap.Of(id, finished)));
        }

        return shown;
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

/// <summary>A stage of a map, and the map that shows it in detail.</summary>
public sealed record ShownInDetail(string Stage, LibraryMap By);

/// <summary>A map that was taken from its library.</summary>
public sealed record ShelvedMap(LibraryMap Listed, MapPicture Picture)
{
    public string Path => PathOf(Listed.Workshop);

    public static string PathOf(WorkshopId map) => $"{LibraryQuery.Path}/{Uri.EscapeDataString(map.Value)}";
}
