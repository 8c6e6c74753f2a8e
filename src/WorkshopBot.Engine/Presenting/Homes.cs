using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Finds where somebody takes part.</summary>
public sealed class Homes(IStore store, WorkshopEngine engine, Scenes scenes)
{
    /// <summary>More are not looked at: each may have to be read from the store.</summary>
    private const int MostOpened = 50;

    /// <summary>More are not shown.</summary>
    private const int MostShown = 12;

    /// <returns>What waits for them first, then what goes on, then what is finished; each the newest first.</returns>
    public async Task<ImmutableArray<AtHome>> Of(TenantId tenant, Identity identity, CancellationToken cancellationToken)
    {
        var found = new List<AtHome>();
        foreach (var (workshop, me) in (await store.People.Find(tenant, identity, cancellationToken)).Take(MostOpened))
        {
            if (await engine.Look(workshop, cancellationToken) is not Outcome.Saved { Workshop: Workshop.Running w, Number: var number }
                || w.Present(me) is null) continue;

            found.Add(new(await scenes.Of(workshop, w, number, new HashSet<ParticipantId>(), cancellationToken), me));
        }

        return
        [
            .. found.OrderByDescending(h => h.Waits).ThenBy(h => h.Scene.Workshop.Ending is not null)
                .ThenByDescending(h => h.Scene.Workshop.LastCommit).Take(MostShown),
        ];
    }
}
