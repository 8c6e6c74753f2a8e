using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Testing;

/// <summary>
/// A store whose every call passes through a test's hands: <paramref name="entering"/> and <paramref name="leaving"/> are told
/// the call's name and may throw, or never complete.
/// </summary>
public sealed class FaultyStore(IStore inner, Func<string, Task> entering, Func<string, Task> leaving)
    : IStore, IEventLog, IWakeQueue, IStepKeys, IPeople, ITenants, IConversations, IFinishedMaps, ISealingKeys
{
    public IEventLog Events => this;

    public IWakeQueue Wakes => this;

    public IStepKeys StepKeys => this;

    public IPeople People => this;

    public ITenants Tenants => this;

    public IConversations Conversations => this;

    public IFinishedMaps Maps => this;

    public IInstallations Installations => inner.Installations;

    public ISealingKeys SealingKeys => this;

    public IShareKeys ShareKeys => inner.ShareKeys;

    public IPresence Presence => inner.Presence;

    public Task Scrub(CancellationToken cancellationToken) => inner.Scrub(cancellationToken);

    /// <summary>The inner store belongs to the test.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T> Through<T>(Func<Task<T>> call, [CallerMemberName] string name = "")
    {
        await entering(name);
        var result = await call();
        await leaving(name);
        return result;
    }

    private Task<bool> Through(Func<Task> call, [CallerMemberName] string name = "") => Through(
        async () =>
        {
            await call();
            return true;
        },
        name);

    public Task<AppendResult> Append(WorkshopId workshop, StoredCommit commit, CancellationToken cancellationToken) =>
        Through(() => inner.Events.Append(workshop, commit, cancellationToken));

    public async IAsyncEnumerable<StoredCommit> Read(
        WorkshopId workshop, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await entering(nameof(Read));
        await foreach (var commit in inner.Events.Read(workshop, after, cancellationToken)) yield return commit;
        await leaving(nameof(Read));
    }

    public Task<StoredCommit?> Last(WorkshopId workshop, CancellationToken cancellationToken) =>
        Through(() => inner.Events.Last(workshop, cancellationToken));

    public IAsyncEnumerable<WorkshopId> Workshops(TenantId? tenant, CancellationToken cancellationToken) =>
        inner.Events.Workshops(tenant, cancellationToken);

    Task IEventLog.Delete(WorkshopId workshop, CancellationToken cancellationToken) =>
        Through(() => inner.Events.Delete(workshop, cancellationToken), "DeleteLog");

    public Task Schedule(Wake wake, CancellationToken cancellationToken) =>
        Through(() => inner.Wakes.Schedule(wake, cancellationToken));

    public Task<IReadOnlyList<LeasedWake>> Receive(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        Through(() => inner.Wakes.Receive(now, most, lease, cancellationToken));

    public Task Complete(LeasedWake wake, CancellationToken cancellationToken) =>
        Through(() => inner.Wakes.Complete(wake, cancellationToken));

    public Task SetAside(LeasedWake wake, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
        Through(() => inner.Wakes.SetAside(wake, reason, at, cancellationToken));

    public Task<IReadOnlyList<SetAsideWake>> WakesSetAside(int most, CancellationToken cancellationToken) =>
        Through(() => inner.Wakes.WakesSetAside(most, cancellationToken));

    public Task<bool> Retry(string id, DateTimeOffset now, CancellationToken cancellationToken) =>
        Through(() => inner.Wakes.Retry(id, now, cancellationToken));

    Task IWakeQueue.ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken) =>
        Through(() => inner.Wakes.ForgetWorkshop(workshop, cancellationToken), "ForgetWakes");

    public Task SetNextWake(WorkshopId workshop, DateTimeOffset? due, CancellationToken cancellationToken) =>
        Through(() => inner.Wakes.SetNextWake(workshop, due, cancellationToken));

    public Task<IReadOnlyList<Wake>> NextWakes(DateTimeOffset until, int most, CancellationToken cancellationToken) =>
        Through(() => inner.Wakes.NextWakes(until, most, cancellationToken));

    public Task<ReadOnlyMemory<byte>> GetOrAdd(StepKeyId id, ReadOnlyMemory<byte> candidate, CancellationToken cancellationToken) =>
        Through(() => inner.StepKeys.GetOrAdd(id, candidate, cancellationToken));

    public Task<ReadOnlyMemory<byte>?> Find(StepKeyId id, CancellationToken cancellationToken) =>
        Through(() => inner.StepKeys.Find(id, cancellationToken));

    public Task MarkAnswered(AskId ask, ParticipantId participant, bool answered, CancellationToken cancellationToken) =>
        Through(() => inner.StepKeys.MarkAnswered(ask, participant, answered, cancellationToken));

    public Task<IReadOnlySet<ParticipantId>> Answered(AskId ask, CancellationToken cancellationToken) =>
        Through(() => inner.StepKeys.Answered(ask, cancellationToken));

    Task IStepKeys.Delete(StepKeyId id, CancellationToken cancellationToken) =>
        Through(() => inner.StepKeys.Delete(id, cancellationToken), "DeleteKey");

    public Task DeleteAll(WorkshopId workshop, CancellationToken cancellationToken) =>
        Through(() => inner.StepKeys.DeleteAll(workshop, cancellationToken));

    public Task<ParticipantId> Enter(
        WorkshopId workshop, Identity identity, Profile profile, ParticipantId candidate, CancellationToken cancellationToken) =>
        Through(() => inner.People.Enter(workshop, identity, profile, candidate, cancellationToken));

    public Task<bool> Link(WorkshopId workshop, ParticipantId participant, Identity identity, CancellationToken cancellationToken) =>
        Through(() => inner.People.Link(workshop, participant, identity, cancellationToken));

    public Task<Known?> WhoIs(WorkshopId workshop, Identity identity, CancellationToken cancellationToken) =>
        Through(() => inner.People.WhoIs(workshop, identity, cancellationToken));

    public Task<IReadOnlyDictionary<ParticipantId, Profile>> Profiles(WorkshopId workshop, CancellationToken cancellationToken) =>
        Through(() => inner.People.Profiles(workshop, cancellationToken));

    public Task<IReadOnlyList<Identity>> Identities(WorkshopId workshop, ParticipantId participant, CancellationToken cancellationToken) =>
        Through(() => inner.People.Identities(workshop, participant, cancellationToken));

    public Task<IReadOnlyList<Membership>> Find(TenantId tenant, Identity identity, CancellationToken cancellationToken) =>
        Through(() => inner.People.Find(tenant, identity, cancellationToken));

    public Task<IReadOnlyList<Membership>> Forget(TenantId tenant, Identity identity, CancellationToken cancellationToken) =>
        Through(() => inner.People.Forget(tenant, identity, cancellationToken));

    public Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken) =>
        Through(() => inner.People.ForgetWorkshop(workshop, cancellationToken));

    public Task<TenantId> GetOrAdd(string alias, TenantId candidate, CancellationToken cancellationToken) =>
        Through(() => inner.Tenants.GetOrAdd(alias, candidate, cancellationToken));

    public Task<bool> AddAlias(TenantId tenant, string alias, CancellationToken cancellationToken) =>
        Through(() => inner.Tenants.AddAlias(tenant, alias, cancellationToken));

    public Task<TenantId?> Find(string alias, CancellationToken cancellationToken) =>
        Through(() => inner.Tenants.Find(alias, cancellationToken));

    public Task Forget(TenantId tenant, CancellationToken cancellationToken) =>
        Through(() => inner.Tenants.Forget(tenant, cancellationToken), "ForgetTenant");

    public Task<Conversation> GetOrAdd(Conversation candidate, CancellationToken cancellationToken) =>
        Through(() => inner.Conversations.GetOrAdd(candidate, cancellationToken));

    public Task<Conversation> Replace(Conversation former, Conversation next, CancellationToken cancellationToken) =>
        Through(() => inner.Conversations.Replace(former, next, cancellationToken));

    public Task<Conversation?> Find(Place place, CancellationToken cancellationToken) =>
        Through(() => inner.Conversations.Find(place, cancellationToken));

    Task IConversations.ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken) =>
        Through(() => inner.Conversations.ForgetWorkshop(workshop, cancellationToken), "ForgetPlaces");

    public Task<bool> Save(WorkshopId workshop, FinishedMap map, CancellationToken cancellationToken) =>
        Through(() => inner.Maps.Save(workshop, map, cancellationToken), "SaveMap");

    public Task<FinishedMap?> Find(WorkshopId workshop, CancellationToken cancellationToken) =>
        Through(() => inner.Maps.Find(workshop, cancellationToken), "FindMap");

    public Task<int> Version(WorkshopId workshop, CancellationToken cancellationToken) =>
        Through(() => inner.Maps.Version(workshop, cancellationToken), "MapVersion");

    public Task<IReadOnlyList<LibraryMap>> Latest(
        TenantId tenant, int most, LibraryMap? after, CancellationToken cancellationToken) =>
        Through(() => inner.Maps.Latest(tenant, most, after, cancellationToken), "LatestMaps");

    public Task<IReadOnlyList<LibraryEntry>> Library(TenantId? tenant, CancellationToken cancellationToken) =>
        Through(() => inner.Maps.Library(tenant, cancellationToken), "Library");

    public Task<LibraryPart> Part(TenantId tenant, int skip, int most, CancellationToken cancellationToken) =>
        Through(() => inner.Maps.Part(tenant, skip, most, cancellationToken), "Library");

    Task IFinishedMaps.Delete(WorkshopId workshop, CancellationToken cancellationToken) =>
        Through(() => inner.Maps.Delete(workshop, cancellationToken), "DeleteMap");

    Task<IReadOnlyList<SealingKey>> ISealingKeys.All(CancellationToken cancellationToken) =>
        Through(() => inner.SealingKeys.All(cancellationToken), "SealingKeys");

    public Task Add(SealingKey key, CancellationToken cancellationToken) =>
        Through(() => inner.SealingKeys.Add(key, cancellationToken), "SealingKeys");
}
