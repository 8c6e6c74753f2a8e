using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

public sealed class InstrumentsTests
{
    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    [Fact]
    public async Task A_commit_is_measured_with_its_size_and_its_commands()
    {
        using var measured = new Measured();
        await using var engine = Room.Open(store);
        var room = new Room(engine);

        await room.Start(ScriptStep.Of("stages"));

        Assert.Equal((await store.Events.Last(room.Id, default))!.Body.Length, Assert.Single(measured.Of("workshopbot.commit.size")));
        Assert.Equal(1, Assert.Single(measured.Of("workshopbot.commit.commands")));
        Assert.Single(measured.Of("workshopbot.commit.duration"));
        Assert.Empty(measured.Of("workshopbot.commit.conflicts"));
        Assert.Empty(measured.Of("workshopbot.commit.retries"));
    }

    [Fact]
    public async Task A_number_that_another_instance_has_taken_is_a_conflict()
    {
        await using var engine = Room.Open(store);
        await using var other = Room.Open(store);
        await new Room(engine).Start(ScriptStep.Of("stages"));
        await new Room(other).Join(Ben);
        using var measured = new Measured();
        await using var late = Room.Open(new Behind(store));

        await new Room(late).Join(Cyd);

        Assert.Single(measured.Of("workshopbot.commit.conflicts"));
        Assert.Equal(2, measured.Of("workshopbot.commit.duration").Count);
    }

    [Fact]
    public async Task An_insert_whose_answer_is_lost_is_a_retry_and_no_conflict()
    {
        using var measured = new Measured();
        var losses = 2;
        await using var engine = Room.Open(new FaultyStore(
            store,
            _ => Task.CompletedTask,
            call => call == "Append" && losses-- > 0 ? throw new IOException("lost") : Task.CompletedTask));

        await new Room(engine).Start(ScriptStep.Of("stages"));

        Assert.Equal(2, measured.Of("workshopbot.commit.retries").Count);
        Assert.Empty(measured.Of("workshopbot.commit.conflicts"));
        Assert.Single(measured.Of("workshopbot.commit.size"));
    }

    [Fact]
    public async Task A_wake_is_measured_by_how_late_it_comes()
    {
        await using var engine = Room.Open(store, clock);
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        await room.Do(Ana, new Command.RevealIn(new(0, Phase.Open), TimeSpan.FromSeconds(30)));
        using var measured = new Measured();

        clock.Advance(TimeSpan.FromSeconds(42));
        await new WakePump(engine, store.Wakes, clock, new LogLines<WakePump>()).Deliver(default);

        Assert.Equal(12, Assert.Single(measured.Of("workshopbot.wake.lag")), precision: 3);
    }

    [Fact]
    public async Task Workshops_in_memory_are_counted_until_they_leave_it()
    {
        using var measured = new Measured();
        await using (var engine = Room.Open(store))
        {
            await new Room(engine).Start(ScriptStep.Of("stages"));
            Assert.Equal(1, measured.Of("workshopbot.workshops.open").Sum());
        }

        Assert.Equal(0, measured.Of("workshopbot.workshops.open").Sum());
    }

    /// <summary>Another instance's view of the log a moment ago: the first read finds one commit fewer than there are.</summary>
    private sealed class Behind(IStore inner) : IStore, IEventLog
    {
        private bool caughtUp;

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

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public Task<AppendResult> Append(WorkshopId workshop, StoredCommit commit, CancellationToken cancellationToken) =>
            inner.Events.Append(workshop, commit, cancellationToken);

        public async IAsyncEnumerable<StoredCommit> Read(
            WorkshopId workshop, long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var last = (await inner.Events.Last(workshop, cancellationToken))!.Number;
            var seen = caughtUp ? last : last - 1;
            caughtUp = true;
            await foreach (var commit in inner.Events.Read(workshop, after, cancellationToken))
            {
                if (commit.Number <= seen) yield return commit;
            }
        }

        public Task<StoredCommit?> Last(WorkshopId workshop, CancellationToken cancellationToken) => inner.Events.Last(workshop, cancellationToken);

        public IAsyncEnumerable<WorkshopId> Workshops(TenantId? tenant, CancellationToken cancellationToken) =>
            inner.Events.Workshops(tenant, cancellationToken);

        public Task Delete(WorkshopId workshop, CancellationToken cancellationToken) => inner.Events.Delete(workshop, cancellationToken);
    }

    /// <summary>What is measured by whatever one test starts: others run at the same time, with the same meter.</summary>
    private sealed class Measured : IDisposable
    {
        private static readonly AsyncLocal<Measured?> Ours = new();

        private readonly ConcurrentQueue<(string Name, double Value)> values = [];
        private readonly MeterListener listener = new();

        public Measured()
        {
            Ours.Value = this;
            listener.InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name == Instruments.Name) it.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Note(instrument, value));
            listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Note(instrument, value));
            listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Note(instrument, value));
            listener.Start();
        }

        public IReadOnlyList<double> Of(string name) => [.. values.Where(v => v.Name == name).Select(v => v.Value)];

        public void Dispose() => listener.Dispose();

        private void Note(Instrument instrument, double value)
        {
            if (Ours.Value == this) values.Enqueue((instrument.Name, value));
        }
    }
}
