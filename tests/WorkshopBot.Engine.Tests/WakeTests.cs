using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

public sealed class WakeTests
{
    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    private WakePump Pump(WorkshopEngine engine) => new(engine, store.Wakes, clock, new LogLines<WakePump>());

    private static async Task<Phase> PhaseOf(Room room) => (await room.Look()).Steps[0].Progress.Phase;

    [Fact]
    public async Task An_announced_reveal_happens_by_itself()
    {
        await using var engine = Room.Open(store, clock);
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        await room.Do(Ana, new Command.RevealIn(new(0, Phase.Open), TimeSpan.FromSeconds(30)));

        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await Pump(engine).Deliver(default));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Pump(engine).Deliver(default));
        Assert.Equal(Phase.Reveal, await PhaseOf(room));
    }

    [Fact]
    public async Task A_wake_is_scheduled_before_the_commit_that_needs_it()
    {
        var calls = new List<string>();
        await using var engine = Room.Open(new FaultyStore(store, call => { calls.Add(call); return Task.CompletedTask; }, _ => Task.CompletedTask), clock);
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        calls.Clear();

        await room.Do(Ana, new Command.RevealIn(new(0, Phase.Open), TimeSpan.FromSeconds(30)));

        Assert.Equal(["Schedule", "SetNextWake", "Append"], calls);
    }

    [Fact]
    public async Task A_wake_that_is_not_expected_any_more_changes_nothing()
    {
        await using var engine = Room.Open(store, clock);
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"), ScriptStep.Of("touchpoints"));
        await room.Do(Ana, new Command.RevealIn(new(0, Phase.Open), TimeSpan.FromSeconds(30)));
        await room.Next();
        await room.Next();
        var before = await room.MapText();

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Pump(engine).Deliver(default));

        Assert.Equal(before, await room.MapText());
        Assert.Equal(Phase.Open, (await room.Look()).Steps[1].Progress.Phase);
        Assert.Empty(await store.Wakes.NextWakes(DateTimeOffset.MaxValue, 10, default));
    }

    [Fact]
    public async Task The_sweep_restores_a_wake_that_was_lost()
    {
        await using var engine = Room.Open(store, clock);
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages") with { Pace = Pace.Window, Days = 14 });
        clock.Advance(TimeSpan.FromDays(14));
        foreach (var lost in await store.Wakes.Receive(clock.GetUtcNow(), 10, TimeSpan.FromMinutes(1), default)) await store.Wakes.Complete(lost, default);
        Assert.Equal(0, await Pump(engine).Deliver(default));

        clock.Advance(WakePump.SweepEvery);
        await Pump(engine).Sweep(default);
        await Pump(engine).Deliver(default);

        Assert.Equal(Phase.Reveal, await PhaseOf(room));
    }

    [Fact]
    public async Task A_wake_that_could_not_be_carried_out_comes_again()
    {
        await using (var engine = Room.Open(store, clock))
        {
            var room = new Room(engine, "wakes");
            await room.Start(ScriptStep.Of("stages"));
            await room.Do(Ana, new Command.RevealIn(new(0, Phase.Open), TimeSpan.FromSeconds(30)));
        }

        clock.Advance(TimeSpan.FromSeconds(30));
        await using (var broken = Room.Open(new FaultyStore(
            store, call => call == "Read" ? throw new IOException("down") : Task.CompletedTask, _ => Task.CompletedTask), clock))
        {
            Assert.Equal(1, await Pump(broken).Deliver(default));
        }

        await using var healthy = Room.Open(store, clock);
        clock.Advance(WakePump.Lease);
        Assert.Equal(1, await Pump(healthy).Deliver(default));
        Assert.Equal(Phase.Reveal, await PhaseOf(new Room(healthy, "wakes")));
    }

    [Fact]
    public async Task The_pump_runs_by_the_clock_through_failures_of_the_store_until_it_is_stopped()
    {
        await using var engine = Room.Open(store, clock);
        var room = new Room(engine);
        await room.Start(ScriptStep.Of("stages"));
        await room.Do(Ana, new Command.RevealIn(new(0, Phase.Open), TimeSpan.FromSeconds(30)));
        using var stop = new CancellationTokenSource();
        var failures = 3;
        var failing = new FaultyStore(
            store, call => call == "Receive" && failures-- > 0 ? throw new IOException("down") : Task.CompletedTask, _ => Task.CompletedTask);
        var running = new WakePump(engine, failing.Wakes, clock, new LogLines<WakePump>()).Run(stop.Token);

        while (await PhaseOf(room) == Phase.Open)
        {
            await clock.Sleeping(atLeast: 2);
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.True(failures < 0);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
