using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>Wakes that keep failing.</summary>
public sealed class SetAsideTests
{
    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();
    private readonly LogLines<WakePump> log = new();

    private WakePump Pump(WorkshopEngine engine) => new(engine, store.Wakes, clock, log);

    private async Task Announced()
    {
        await using var engine = Room.Open(store, clock);
        var room = new Room(engine, "wakes");
        await room.Start(ScriptStep.Of("stages"));
        await room.Do(Ana, new Command.RevealIn(new(0, Phase.Open), TimeSpan.FromSeconds(30)));
    }

    private WorkshopEngine Down() => Room.Open(
        new FaultyStore(store, call => call == "Read" ? throw new IOException("down") : Task.CompletedTask, _ => Task.CompletedTask), clock);

    private async Task<int> DeliverOften(WorkshopEngine engine, int times)
    {
        var delivered = 0;
        for (var i = 0; i < times; i++)
        {
            clock.Advance(WakePump.Lease);
            delivered += await Pump(engine).Deliver(default);
        }

        return delivered;
    }

    [Fact]
    public async Task An_unreachable_store_is_tried_for_a_day_then_the_wake_is_set_aside()
    {
        await Announced();
        await using var down = Down();

        Assert.Equal(TimeSpan.FromDays(1), WakePump.MostTries * WakePump.Lease);
        Assert.Equal(WakePump.MostTries - 1, await DeliverOften(down, WakePump.MostTries - 1));
        Assert.Empty(await store.Wakes.WakesSetAside(10, default));
        Assert.Single(await store.Wakes.NextWakes(DateTimeOffset.MaxValue, 10, default));
        Assert.Equal(1, await DeliverOften(down, 1));

        var aside = Assert.Single(await store.Wakes.WakesSetAside(10, default));
        Assert.Equal(("Unavailable", WakePump.MostTries, clock.GetUtcNow()), (aside.Reason, aside.Tries, aside.At));
        Assert.Empty(await store.Wakes.NextWakes(DateTimeOffset.MaxValue, 10, default));
        await Pump(down).Sweep(default);
        Assert.Equal(0, await DeliverOften(down, 1));
    }

    [Fact]
    public async Task Retried_it_is_carried_out_and_the_workshop_is_right_again()
    {
        await Announced();
        await using (var down = Down()) await DeliverOften(down, WakePump.MostTries);
        await using var healthy = Room.Open(store, clock);

        Assert.True(await store.Wakes.Retry(Assert.Single(await store.Wakes.WakesSetAside(10, default)).Id, clock.GetUtcNow(), default));
        Assert.Equal(1, await DeliverOften(healthy, 1));

        Assert.Equal(Phase.Reveal, (await new Room(healthy, "wakes").Look()).Steps[0].Progress.Phase);
        Assert.Equal(0, await DeliverOften(healthy, 1));
        Assert.Empty(await store.Wakes.NextWakes(DateTimeOffset.MaxValue, 10, default));
    }

    [Fact]
    public async Task A_defect_of_one_workshop_counts_and_others_go_on()
    {
        var (broken, well) = (new WorkshopId(new("local"), "broken"), new WorkshopId(new("local"), "well"));
        foreach (var workshop in new[] { broken, well })
        {
            await store.Wakes.Schedule(new(workshop, clock.GetUtcNow()), default);
            await store.Wakes.SetNextWake(workshop, clock.GetUtcNow(), default);
        }

        var carriedOut = 0;
        var pump = new WakePump(
            (wake, _) => Task.FromResult<Outcome>(
                wake.Workshop == broken ? new Outcome.Failed("0a1b2c3d") : new Outcome.Saved(Workshop.None(StepCatalog.Standard), ++carriedOut)),
            store.Wakes,
            clock,
            log);
        for (var i = 1; i < WakePump.MostFailures; i++)
        {
            await pump.Deliver(default);
            Assert.Empty(await store.Wakes.WakesSetAside(10, default));
            clock.Advance(WakePump.Lease);
        }

        await pump.Deliver(default);

        var aside = Assert.Single(await store.Wakes.WakesSetAside(10, default));
        Assert.Equal((broken, "Failed, error 0a1b2c3d", 10), (aside.Wake.Workshop, aside.Reason, aside.Tries));
        Assert.Equal(well, Assert.Single(await store.Wakes.NextWakes(DateTimeOffset.MaxValue, 10, default)).Workshop);
        Assert.Equal(1, carriedOut);
        Assert.Contains("set aside after 10 tries", log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sweep_restores_more_than_one_page()
    {
        await using var engine = Room.Open(store, clock);
        for (var i = 0; i < 2_500; i++) await store.Wakes.SetNextWake(new(new("local"), $"lost-{i}"), clock.GetUtcNow(), default);
        clock.Advance(WakePump.Lease);

        await Pump(engine).Sweep(default);

        Assert.Equal(2_500, (await store.Wakes.Receive(clock.GetUtcNow(), 5_000, WakePump.Lease, default)).Select(w => w.Wake.Workshop).Distinct().Count());
    }
}
