using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;

namespace WorkshopBot.Engine;

/// <summary>
/// Brings what a collection has come to onto the map that it is about, once it is over. The map's own workshop decides what becomes of it,
/// and finds out that it has it already: so doing it again does no harm.
/// </summary>
/// <param name="tell">Carries out what the program wants of another workshop.</param>
internal sealed class Lander(WorkshopId collection, Lander.Telling tell)
{
    public delegate Task<Outcome> Telling(WorkshopId workshop, CommandId form, Command command, CancellationToken cancellationToken);

    /// <exception cref="InvalidOperationException">The map's workshop could not take it now.</exception>
    public async Task Land(Workshop now, long number, CancellationToken cancellationToken)
    {
        if (now is not Workshop.Running { LandsOn: { } map } w || Landing.Of(collection, w, number) is not { } landing) return;

        var outcome = await tell(
            new(collection.Tenant, map), new($"land/{collection.Value}/{number}"), new Command.Land(landing), cancellationToken);
        if (outcome is Outcome.StillSaving { Later: var later }) outcome = await later.WaitAsync(cancellationToken);

        // A workshop that is gone, has no pain points or cannot be changed here will not take it tomorrow either.
        if (outcome is not (Outcome.Saved or Outcome.Refused or Outcome.ReadOnly))
            throw new InvalidOperationException($"The map of {collection} does not take what has landed: {outcome.GetType().Name}.");
    }
}
