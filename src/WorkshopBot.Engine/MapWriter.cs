using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Writes a workshop's finished map as rows for analysts. Losing to another instance is harmless: it writes the same.</summary>
internal sealed class MapWriter(WorkshopId workshop, IStore store, StepCatalog catalog)
{
    /// <summary>Whether going from one state to the other finishes the map.</summary>
    public static bool Finishes(Workshop before, Workshop after) => after is Workshop.Running a && before is Workshop.Running b
        && (a.Version > b.Version || (a.Ending is not null && b.Ending is null));

    /// <summary>Writes the rows when they are those of an earlier version or none: whoever finished it did not come to it.</summary>
    public async Task Repair(Workshop now, CancellationToken cancellationToken)
    {
        if (now is not Workshop.Running { Version: > 0 and var version }) return;
        if (await store.Maps.Version(workshop, cancellationToken) < version) await Write(null, cancellationToken);
    }

    /// <summary>
    /// Writes the map as it was when it was last finished: it may have been reopened since, and what is said then is for the next version.
    /// </summary>
    /// <param name="without">A participant whose name is not written any more.</param>
    /// <returns>False when it was never finished.</returns>
    public async Task<bool> Write(ParticipantId? without, CancellationToken cancellationToken)
    {
        Workshop.Running? finished;
        try
        {
            finished = await Finished(cancellationToken);
        }
        catch (Exception e) when (e is UnknownEventException or CorruptLogException)
        {
            return await WriteWithoutOwners(cancellationToken);
        }

        if (finished is not { Ending: { } ending }) return false;

        var map = await Draw(finished, without, cancellationToken);
        while (true)
        {
            await store.Maps.Save(workshop, MapRows.Of(map, ending.At), cancellationToken);

            // Somebody may have been forgotten after the names were read.
            var now = await Draw(finished, without, cancellationToken);
            if (Owners(now).SequenceEqual(Owners(map))) return true;
            map = now;
        }
    }

    /// <summary>A log that this version cannot read does not tell whose the names in the rows are: so all go.</summary>
    private async Task<bool> WriteWithoutOwners(CancellationToken cancellationToken)
    {
        if (await store.Maps.Find(workshop, cancellationToken) is not { } kept) return false;

        var cells = kept.Cells.Select(c => new MapRow(c.Values.Remove("Owner")));
        return await store.Maps.Save(workshop, kept with { Cells = [.. cells] }, cancellationToken);
    }

    private static IEnumerable<string?> Owners(JourneyMap map) => map.Opportunities.Select(o => o.Owner);

    private async Task<JourneyMap> Draw(Workshop.Running finished, ParticipantId? without, CancellationToken cancellationToken)
    {
        var profiles = await store.People.Profiles(workshop, cancellationToken);
        return MapProjection.Draw(finished, id => id == without ? null : profiles.GetValueOrDefault(id)?.Name);
    }

    private async Task<Workshop.Running?> Finished(CancellationToken cancellationToken)
    {
        Workshop.Running? finished = null;
        await foreach (var (_, deed, after) in new History(workshop, store.Events, catalog).Moments(cancellationToken))
        {
            if (deed.Events.Any(e => e is WorkshopEvent.Finished) && after is Workshop.Running w) finished = w;
        }

        return finished;
    }
}
