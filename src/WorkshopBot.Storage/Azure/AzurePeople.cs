using Azure;
using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>Everything about a person changes in one transaction; see <see cref="PeopleRows"/>.</summary>
internal sealed class AzurePeople(Rows rows) : IPeople
{
    public async Task<ParticipantId> Enter(
        WorkshopId workshop, Identity identity, Profile profile, ParticipantId candidate, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await Behind(PeopleRows.Door(workshop, identity, candidate), cancellationToken) is { } participant)
            {
                if (await Describe(workshop, identity, participant, profile, cancellationToken)) return participant;
            }
            else if (await Add(workshop, identity, profile, candidate, cancellationToken))
            {
                return candidate;
            }
        }
    }

    public async Task<bool> Link(
        WorkshopId workshop, ParticipantId participant, Identity identity, CancellationToken cancellationToken)
    {
        var door = PeopleRows.Door(workshop, identity, participant);
        var person = PeopleRows.Person(workshop, participant, new(""));
        while (true)
        {
            var conflict = await rows.Transact(
                [
                    Change.Touch(person.PartitionKey, person.RowKey),
                    Change.Insert(door),
                    Change.Upsert(PeopleRows.DoorOfPerson(workshop, identity, participant)),
                ],
                cancellationToken);
            if (conflict is null) return true;

            // Nobody who was forgotten gets a door again.
            if (conflict is { Status: 404 }) return false;
            if (await Behind(door, cancellationToken) is { } owner) return owner == participant;
        }
    }

    public async Task<Known?> WhoIs(WorkshopId workshop, Identity identity, CancellationToken cancellationToken)
    {
        if (await Behind(PeopleRows.Door(workshop, identity, default), cancellationToken) is not { } participant) return null;

        var key = PeopleRows.Person(workshop, participant, new(""));
        return await rows.Find(key.PartitionKey, key.RowKey, cancellationToken) is { } person
            ? new(participant, PeopleRows.Read(person).Profile)
            : null;
    }

    public async Task<IReadOnlyDictionary<ParticipantId, Profile>> Profiles(WorkshopId workshop, CancellationToken cancellationToken)
    {
        var profiles = new Dictionary<ParticipantId, Profile>();
        await foreach (var row in rows.In(PeopleRows.Partition(workshop.Tenant), PeopleRows.Everybody(workshop), cancellationToken))
        {
            if (!PeopleRows.IsPerson(row)) continue;

            var (participant, profile) = PeopleRows.Read(row);
            profiles[participant] = profile;
        }

        return profiles;
    }

    public async Task<IReadOnlyList<Identity>> Identities(WorkshopId workshop, ParticipantId participant, CancellationToken cancellationToken)
    {
        List<Identity> identities = [];
        await foreach (var row in rows.In(PeopleRows.Partition(workshop.Tenant), PeopleRows.Everything(new(workshop, participant)), cancellationToken))
        {
            if (PeopleRows.IdentityOf(row) is { } identity) identities.Add(identity);
        }

        return identities;
    }

    public async Task<IReadOnlyList<Membership>> Find(TenantId tenant, Identity identity, CancellationToken cancellationToken)
    {
        List<Membership> memberships = [];
        await foreach (var door in rows.In(PeopleRows.Partition(tenant), PeopleRows.Doors(identity), cancellationToken))
            memberships.Add(PeopleRows.Membership(tenant, door));
        return memberships;
    }

    public async Task<IReadOnlyList<Membership>> Forget(TenantId tenant, Identity identity, CancellationToken cancellationToken)
    {
        var memberships = await Find(tenant, identity, cancellationToken);
        foreach (var who in memberships) await Remove(who.Workshop, PeopleRows.Everything(who), cancellationToken);
        return memberships;
    }

    public Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken) =>
        Remove(workshop, PeopleRows.Everybody(workshop), cancellationToken);

    /// <summary>
    /// Writes everybody's rows once more, unchanged. Azure notes when a row was written, and whoever came in by answering would be known by that.
    /// </summary>
    public async Task Mingle(WorkshopId workshop, CancellationToken cancellationToken)
    {
        List<TableEntity> found = [];
        await foreach (var row in rows.In(PeopleRows.Partition(workshop.Tenant), PeopleRows.Everybody(workshop), cancellationToken, Rows.Keys))
        {
            found.Add(row);
            if (!PeopleRows.IsPerson(row)) found.Add(PeopleRows.Door(workshop, row));
        }

        foreach (var some in found.Chunk(StorageLimits.Operations))
        {
            if (await rows.Transact([.. some.Select(Touch)], cancellationToken) is null) continue;

            // Somebody of them is being forgotten: who is left goes one by one.
            foreach (var row in some) await rows.Transact([Touch(row)], cancellationToken);
        }

        static TableTransactionAction Touch(TableEntity row) => Change.Touch(row.PartitionKey, row.RowKey);
    }

    /// <summary>Whose door it is; null when it is nobody's yet.</summary>
    private async Task<ParticipantId?> Behind(TableEntity door, CancellationToken cancellationToken) =>
        await rows.Find(door.PartitionKey, door.RowKey, cancellationToken) is { } found
            ? PeopleRows.Membership(default, found).Participant
            : null;

    private async Task<bool> Add(
        WorkshopId workshop, Identity identity, Profile profile, ParticipantId candidate, CancellationToken cancellationToken) =>
        await rows.Transact(
            [
                Change.Insert(PeopleRows.Door(workshop, identity, candidate)),
                Change.Upsert(PeopleRows.DoorOfPerson(workshop, identity, candidate)),
                Change.Upsert(PeopleRows.Person(workshop, candidate, profile)),
            ],
            cancellationToken) is null;

    /// <summary>Nearly always somebody known comes in unchanged: that takes no write.</summary>
    /// <returns>False when somebody else was quicker, or the person was forgotten meanwhile.</returns>
    private async Task<bool> Describe(
        WorkshopId workshop, Identity identity, ParticipantId participant, Profile profile, CancellationToken cancellationToken)
    {
        var door = PeopleRows.Door(workshop, identity, participant);
        var person = PeopleRows.Person(workshop, participant, profile);
        var known = await rows.Find(person.PartitionKey, person.RowKey, cancellationToken);
        if (known is null) return await WhileDoorIsThere(door, Change.Insert(person), cancellationToken);

        var before = PeopleRows.Read(known).Profile;
        var newer = before.With(profile);
        return newer == before
            || await WhileDoorIsThere(door, Change.Replace(PeopleRows.Person(workshop, participant, newer), known.ETag), cancellationToken);
    }

    private async Task<bool> WhileDoorIsThere(TableEntity door, TableTransactionAction change, CancellationToken cancellationToken) =>
        await rows.Transact([Change.Touch(door.PartitionKey, door.RowKey), change], cancellationToken) is null;

    /// <summary>Removes people, and with each of their rows the door it speaks of. Who got another door meanwhile is looked at again.</summary>
    private async Task Remove(WorkshopId workshop, KeyRange range, CancellationToken cancellationToken)
    {
        while (true)
        {
            List<TableEntity> found = [];
            await foreach (var row in rows.In(PeopleRows.Partition(workshop.Tenant), range, cancellationToken)) found.Add(row);
            if (found is []) return;

            foreach (var some in found.Chunk(StorageLimits.Operations / 2))
                await rows.Transact([.. some.SelectMany(row => Removal(workshop, row))], cancellationToken);
        }
    }

    private static IEnumerable<TableTransactionAction> Removal(WorkshopId workshop, TableEntity row)
    {
        yield return Change.Delete(row, row.ETag);
        if (!PeopleRows.IsPerson(row)) yield return Change.Delete(PeopleRows.Door(workshop, row), ETag.All);
    }
}
