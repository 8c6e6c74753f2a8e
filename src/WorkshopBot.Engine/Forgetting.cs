using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Makes the program forget a person or a workshop.</summary>
public sealed class Forgetting(WorkshopEngine engine, IStore store)
{
    /// <summary>
    /// Deletes who a person is. Their named contributions stay as nobody's; the anonymous ones cannot be found by anybody.
    /// </summary>
    /// <returns>The workshops they took part in.</returns>
    public Task<IReadOnlyList<Membership>> Person(TenantId tenant, Identity identity, CancellationToken cancellationToken) =>
        store.People.Forget(tenant, identity, cancellationToken);

    /// <summary>Deletes a workshop with everybody in it. Nothing of it remains; repeating it does no harm.</summary>
    public async Task Workshop(WorkshopId workshop, CancellationToken cancellationToken)
    {
        // Keys first: whatever is interrupted later, no answer can be joined to a person any more.
        await store.StepKeys.DeleteAll(workshop, cancellationToken);
        await store.Conversations.ForgetWorkshop(workshop, cancellationToken);
        await store.People.ForgetWorkshop(workshop, cancellationToken);
        await store.Wakes.SetNextWake(workshop, null, cancellationToken);
        await store.Events.Delete(workshop, cancellationToken);
        await engine.Evict(workshop);
    }
}
