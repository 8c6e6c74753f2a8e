using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Maps of stored workshops, for what asks for them seldom.</summary>
public sealed class StoredMaps(IStore store, StepCatalog catalog)
{
    /// <summary>The map as the workshop was last finished, or as it is now when it never was, or a map that was
    /// brought along; null without such a workshop.</summary>
    /// <exception cref="UnknownEventException">A newer version wrote the log.</exception>
    /// <exception cref="CorruptLogException">The log cannot be read.</exception>
    public async Task<JourneyMap?> Find(WorkshopId workshop, CancellationToken cancellationToken)
    {
        Workshop.Running? now = null, finished = null;
        await foreach (var (_, deed, after) in new History(workshop, store.Events, catalog).Moments(cancellationToken))
        {
            now = after as Workshop.Running;
            if (deed.Events.Any(e => e is WorkshopEvent.Finished)) finished = now;
        }

        if ((finished ?? now) is not { } drawn)
            return await store.Maps.Find(workshop, cancellationToken) is { } brought ? MapRows.Map(brought) : null;

        var profiles = await store.People.Profiles(workshop, cancellationToken);
        return MapProjection.Draw(drawn, id => profiles.GetValueOrDefault(id)?.Name);
    }
}
