using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemoryPeople : IPeople
{
    private readonly Lock gate = new();
    private readonly Dictionary<(WorkshopId Workshop, Identity Identity), ParticipantId> doors = [];
    private readonly Dictionary<Membership, Profile> profiles = [];

    public Task<ParticipantId> Enter(
        WorkshopId workshop, Identity identity, Profile profile, ParticipantId candidate, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            doors.TryAdd((workshop, identity), candidate);
            var who = new Membership(workshop, doors[(workshop, identity)]);
            profiles[who] = profiles.TryGetValue(who, out var known) ? known.With(profile) : profile;
            return Task.FromResult(who.Participant);
        }
    }

    public Task<bool> Link(
        WorkshopId workshop, ParticipantId participant, Identity identity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (!profiles.ContainsKey(new(workshop, participant))) return Task.FromResult(false);

            doors.TryAdd((workshop, identity), participant);
            return Task.FromResult(doors[(workshop, identity)] == participant);
        }
    }

    public Task<Known?> WhoIs(WorkshopId workshop, Identity identity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult(doors.TryGetValue((workshop, identity), out var participant)
                && profiles.TryGetValue(new(workshop, participant), out var profile) ? new Known(participant, profile) : null);
        }
    }

    public Task<IReadOnlyDictionary<ParticipantId, Profile>> Profiles(
        WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult<IReadOnlyDictionary<ParticipantId, Profile>>(
                profiles.Where(p => p.Key.Workshop == workshop).ToDictionary(p => p.Key.Participant, p => p.Value));
        }
    }

    public Task<IReadOnlyList<Identity>> Identities(WorkshopId workshop, ParticipantId participant, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Identity>>(
                [.. doors.Where(d => d.Key.Workshop == workshop && d.Value == participant).Select(d => d.Key.Identity)]);
        }
    }

    public Task<IReadOnlyList<Membership>> Find(
        TenantId tenant, Identity identity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) return Task.FromResult<IReadOnlyList<Membership>>(Memberships(tenant, identity));
    }

    public Task<IReadOnlyList<Membership>> Forget(
        TenantId tenant, Identity identity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var memberships = Memberships(tenant, identity);
            Remove(memberships.Contains);
            return Task.FromResult<IReadOnlyList<Membership>>(memberships);
        }
    }

    public Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) Remove(m => m.Workshop == workshop);
        return Task.CompletedTask;
    }

    private List<Membership> Memberships(TenantId tenant, Identity identity) =>
    [
        .. doors.Where(d => d.Key.Workshop.Tenant == tenant && d.Key.Identity == identity)
            .Select(d => new Membership(d.Key.Workshop, d.Value)),
    ];

    private void Remove(Func<Membership, bool> which)
    {
        foreach (var who in profiles.Keys.Where(which).ToList()) profiles.Remove(who);
        foreach (var door in doors.Where(d => which(new(d.Key.Workshop, d.Value))).ToList()) doors.Remove(door.Key);
    }
}
