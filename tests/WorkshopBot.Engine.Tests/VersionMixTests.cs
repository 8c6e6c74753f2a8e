using System.Runtime.CompilerServices;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>
/// Instances of an older and of this version on one store. To the older one the notes of this version are what an event of the
/// next version is to this one.
/// </summary>
public sealed class VersionMixTests
{
    private readonly MemoryStore store = new();

    private Room Newer() => new(Room.Open(store));

    private Room Older() => new(Room.Open(new OlderVersion(store, "noted/1")));

    [Fact]
    public async Task What_the_older_version_knows_both_write_in_turn()
    {
        var (older, newer) = (Older(), Newer());
        await older.StartWithStages(["Search", "Pay"], ScriptStep.Of("pain-points", 0));

        await newer.Do(Ben, Said("Too slow"));
        await older.Do(Cyd, Said("Too dear"));
        await newer.Do(Dov, Said("Too loud"));

        Assert.Equal(await newer.MapText(), await older.MapText());
        Assert.Equal(3, (await older.Look()).Steps[1].Elements.Count);
    }

    [Fact]
    public async Task What_the_newer_version_alone_knows_makes_the_older_one_read_only_and_nothing_is_lost()
    {
        var (older, newer) = (Older(), Newer());
        await older.StartWithStages(["Search", "Pay"], ScriptStep.Of("pain-points", 0));
        await older.Do(Ben, Said("Too slow"));
        await newer.Do(Ana, new Command.TakeNote(NoteKind.Decision, "We go on"));

        var refused = Assert.IsType<Outcome.ReadOnly>(await older.Send(Cyd, Said("Too dear"), "form-of-cyd"));
        Assert.Contains("newer-noted/1", refused.Reason, StringComparison.Ordinal);
        Assert.Single(Assert.IsType<Workshop.Running>(refused.Workshop).Steps[1].Elements);
        Assert.IsType<Outcome.ReadOnly>(await older.Engine.Look(older.Id, default));

        await newer.Do(Cyd, Said("Too dear"), "form-of-cyd");
        await newer.Do(Dov, Said("Too loud"));
        var upgraded = Newer();

        Assert.Equal(3, (await upgraded.Look()).Steps[1].Elements.Count);
        Assert.Equal(await newer.MapText(), await upgraded.MapText());
        Assert.IsType<Outcome.ReadOnly>(await older.Send(Cyd, Said("Too far"), "another-form"));
    }

    [Fact]
    public async Task An_older_version_that_has_not_seen_the_newer_commit_writes_nothing_over_it()
    {
        var (older, newer) = (Older(), Newer());
        await older.StartWithStages(["Search", "Pay"], ScriptStep.Of("pain-points", 0));
        await newer.Do(Ana, new Command.TakeNote(NoteKind.Decision, "We go on"));
        var before = await store.Events.Last(newer.Id, default);

        // It decides on what it has in memory, and finds the number taken.
        var outcome = await older.Send(Ben, Said("Too slow"));

        Assert.IsType<Outcome.ReadOnly>(outcome);
        Assert.Equal(before, await store.Events.Last(newer.Id, default));
        Assert.Empty((await newer.Look()).Steps[1].Elements);
    }

    [Fact]
    public async Task A_wake_that_comes_to_the_older_version_is_answered_and_changes_nothing()
    {
        var (older, newer) = (Older(), Newer());
        await newer.StartWithStages(["Search", "Pay"], ScriptStep.Of("pain-points", 5));
        await newer.Do(Ana, new Command.TakeNote(NoteKind.Decision, "We go on"));

        Assert.IsType<Outcome.ReadOnly>(await older.Engine.Wake(new(older.Id, DateTimeOffset.UnixEpoch), default));
    }

    private static Command.Add Said(string text) => Room.Adding(new(1, Phase.Open), "pain-point", ("stage", "S1"), ("text", text));

    /// <summary>A store as a version sees it that was made before an event was.</summary>
    private sealed class OlderVersion(IStore inner, string unknown) : IStore, IEventLog
    {
        public IEventLog Events => this;

        public IWakeQueue Wakes => inner.Wakes;

        public IStepKeys StepKeys => inner.StepKeys;

        public IPeople People => inner.People;

        public ITenants Tenants => inner.Tenants;

        public IConversations Conversations => inner.Conversations;

        public IFinishedMaps Maps => inner.Maps;

        public IInstallations Installations => inner.Installations;

        public ISealingKeys SealingKeys => inner.SealingKeys;

        public IShareKeys ShareKeys => inner.ShareKeys;

        public IPresence Presence => inner.Presence;

        public Task Scrub(CancellationToken cancellationToken) => inner.Scrub(cancellationToken);

        public Task<AppendResult> Append(WorkshopId workshop, StoredCommit commit, CancellationToken cancellationToken) =>
            inner.Events.Append(workshop, commit, cancellationToken);

        public async IAsyncEnumerable<StoredCommit> Read(
            WorkshopId workshop, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var commit in inner.Events.Read(workshop, after, cancellationToken))
            {
                var body = Encoding.UTF8.GetString(commit.Body.Span).Replace($"\"{unknown}\"", $"\"newer-{unknown}\"", StringComparison.Ordinal);
                yield return commit with { Body = Encoding.UTF8.GetBytes(body) };
            }
        }

        public Task<StoredCommit?> Last(WorkshopId workshop, CancellationToken cancellationToken) =>
            inner.Events.Last(workshop, cancellationToken);

        public IAsyncEnumerable<WorkshopId> Workshops(TenantId? tenant, CancellationToken cancellationToken) =>
            inner.Events.Workshops(tenant, cancellationToken);

        public Task Delete(WorkshopId workshop, CancellationToken cancellationToken) => inner.Events.Delete(workshop, cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
