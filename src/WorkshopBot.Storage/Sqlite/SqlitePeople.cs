using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqlitePeople(Writer writer, Readers readers) : IPeople
{
    private const string OfWorkshop = "WHERE Tenant = $1 AND Workshop = $2";

    private const string BehindIdentity =
        """
        WHERE (Tenant, Workshop, Participant) IN (
            SELECT Tenant, Workshop, Participant FROM PeopleDoors WHERE Tenant = $1 AND Door = $2 AND Id = $3)
        """;

    public async Task<ParticipantId> Enter(
        WorkshopId workshop, Identity identity, Profile profile, ParticipantId candidate, CancellationToken cancellationToken)
    {
        // Nearly always somebody known comes in unchanged: that takes no write.
        var known = await WhoIs(workshop, identity, cancellationToken);
        if (known is { } same && same.Profile.With(profile) == same.Profile) return same.Participant;

        return await writer.Run(
            session =>
            {
                var participant = PeopleRows.TakeDoor(session, workshop, identity, candidate);
                PeopleRows.Describe(session, workshop, participant, profile);
                return participant;
            },
            cancellationToken);
    }

    // Nobody who was forgotten gets a door again.
    public Task<bool> Link(
        WorkshopId workshop, ParticipantId participant, Identity identity, CancellationToken cancellationToken) => writer.Run(
        session => PeopleRows.Exists(session, workshop, participant)
            && PeopleRows.TakeDoor(session, workshop, identity, participant) == participant,
        cancellationToken);

    public Task<Known?> WhoIs(WorkshopId workshop, Identity identity, CancellationToken cancellationToken) =>
        readers.Run(session => PeopleRows.WhoIs(session, workshop, identity), cancellationToken);

    public async Task<IReadOnlyDictionary<ParticipantId, Profile>> Profiles(
        WorkshopId workshop, CancellationToken cancellationToken)
    {
        var people = await readers.Run(session => PeopleRows.All(session, workshop), cancellationToken);
        return people.ToDictionary(p => p.Participant, p => p.Profile);
    }

    public async Task<IReadOnlyList<Identity>> Identities(WorkshopId workshop, ParticipantId participant, CancellationToken cancellationToken) =>
        await readers.Run(session => PeopleRows.Identities(session, workshop, participant), cancellationToken);

    public async Task<IReadOnlyList<Membership>> Find(TenantId tenant, Identity identity, CancellationToken cancellationToken) =>
        await readers.Run(session => PeopleRows.Memberships(session, tenant, identity), cancellationToken);

    public async Task<IReadOnlyList<Membership>> Forget(
        TenantId tenant, Identity identity, CancellationToken cancellationToken) => await writer.Run(
        session =>
        {
            var memberships = PeopleRows.Memberships(session, tenant, identity);
            session.Erasure.Delete(session, Schema.People, BehindIdentity, tenant.Value, identity.Door, identity.Id);
            session.Erasure.Delete(session, Schema.Doors, BehindIdentity, tenant.Value, identity.Door, identity.Id);
            return memberships;
        },
        cancellationToken,
        erases: true);

    public Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken) => writer.Run(
        session => session.Erasure.Delete(session, Schema.People, OfWorkshop, workshop.Tenant.Value, workshop.Value)
            + session.Erasure.Delete(session, Schema.Doors, OfWorkshop, workshop.Tenant.Value, workshop.Value),
        cancellationToken,
        erases: true);
}
