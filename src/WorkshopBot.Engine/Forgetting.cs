using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Makes the program forget a person, a workshop or a customer. Whatever was interrupted is finished by doing it again.</summary>
public sealed class Forgetting(WorkshopEngine engine, IStore store)
{
    /// <summary>
    /// Deletes who a person is, and takes their name out of finished maps. Their named contributions stay as nobody's; the anonymous ones
    /// cannot be found by anybody.
    /// </summary>
    public async Task<Forgotten> Person(TenantId tenant, Identity identity, CancellationToken cancellationToken)
    {
        var forgotten = await DeletePerson(tenant, identity, cancellationToken);
        await store.Scrub(cancellationToken);
        return forgotten;
    }

    /// <summary>Deletes a workshop with everybody in it. Nothing of it remains; repeating it does no harm.</summary>
    public async Task<Forgotten> Workshop(WorkshopId workshop, CancellationToken cancellationToken)
    {
        var forgotten = await Delete(workshop, cancellationToken);
        await store.Scrub(cancellationToken);
        return forgotten;
    }

    /// <summary>Deletes all of a customer: workshops with everybody in them, the platforms' ids for it, installations with their tokens.</summary>
    public async Task<Forgotten> Tenant(TenantId tenant, CancellationToken cancellationToken)
    {
        var forgotten = await Delete(tenant, cancellationToken);
        await store.Scrub(cancellationToken);
        return forgotten;
    }

    private async Task<Forgotten> DeletePerson(TenantId tenant, Identity identity, CancellationToken cancellationToken)
    {
        // Names leave the maps while it is known whose they are, so that doing it again after a crash finds them; and once more when
        // nobody knows the name any more, for a map that was finished in between.
        var memberships = await store.People.Find(tenant, identity, cancellationToken);
        foreach (var membership in memberships) await WithoutName(membership, cancellationToken);
        await store.People.Forget(tenant, identity, cancellationToken);

        var forgotten = new Forgotten(Memberships: memberships.Count);
        foreach (var membership in memberships)
        {
            forgotten += new Forgotten
            {
                MapsRewritten = await WithoutName(membership, cancellationToken) ? 1 : 0,
                WithAnonymous = await HasAnonymous(membership.Workshop, cancellationToken) ? 1 : 0,
            };
        }

        return forgotten;
    }

    /// <summary>As <see cref="Workshop"/>, for who scrubs the store once after several.</summary>
    internal async Task<Forgotten> Delete(WorkshopId workshop, CancellationToken cancellationToken)
    {
        var known = await store.Events.Last(workshop, cancellationToken) is not null
            || await store.Maps.Find(workshop, cancellationToken) is not null;

        // Keys first: whatever is interrupted later, no answer can be joined to a person any more.
        await store.StepKeys.DeleteAll(workshop, cancellationToken);
        await store.ShareKeys.Delete(workshop, cancellationToken);
        await store.Conversations.ForgetWorkshop(workshop, cancellationToken);
        await store.People.ForgetWorkshop(workshop, cancellationToken);
        await store.Wakes.ForgetWorkshop(workshop, cancellationToken);

        // Its mailbox may be writing the rows of its map; once it is gone nothing writes them any more.
        await engine.Evict(workshop);
        await store.Maps.Delete(workshop, cancellationToken);

        // The log last: by it a purge finds again what was interrupted.
        await store.Events.Delete(workshop, cancellationToken);

        // Until its log was closed another instance could let somebody in; from now on whoever tries there finds it closed.
        await store.StepKeys.DeleteAll(workshop, cancellationToken);
        await store.ShareKeys.Delete(workshop, cancellationToken);
        await store.People.ForgetWorkshop(workshop, cancellationToken);
        await engine.Evict(workshop);
        return new(Workshops: known ? 1 : 0);
    }

    /// <summary>As <see cref="Tenant"/>, for who scrubs the store once after several.</summary>
    internal async Task<Forgotten> Delete(TenantId tenant, CancellationToken cancellationToken)
    {
        var forgotten = new Forgotten();
        foreach (var workshop in await store.Events.Workshops(tenant, cancellationToken).ToListAsync(cancellationToken))
        {
            forgotten += await Delete(workshop, cancellationToken);
        }

        // Maps that were brought along have no log.
        foreach (var left in await store.Maps.Library(tenant, cancellationToken))
        {
            forgotten += await Delete(left.Map.Workshop, cancellationToken);
        }

        await store.Tenants.Forget(tenant, cancellationToken);

        // Installations last: by them a purge finds again what was interrupted.
        foreach (var installation in await store.Installations.All(tenant, cancellationToken).ToListAsync(cancellationToken))
        {
            await store.Installations.Delete(installation.Alias, cancellationToken);
            forgotten += new Forgotten(Installations: 1);
        }

        return forgotten;
    }

    private async Task<bool> WithoutName(Membership who, CancellationToken cancellationToken) =>
        await store.Maps.Version(who.Workshop, cancellationToken) > 0
        && await engine.MapOf(who.Workshop).Write(who.Participant, cancellationToken);

    private async Task<bool> HasAnonymous(WorkshopId workshop, CancellationToken cancellationToken) =>
        await engine.Look(workshop, cancellationToken) switch
        {
            Outcome.Saved { Workshop: Workshop.Running w } => Exporting.AnonymousSteps(w).Any(),
            Outcome.ReadOnly { Workshop: Workshop.Running w } => Exporting.AnonymousSteps(w).Any(),
            _ => false,
        };
}
