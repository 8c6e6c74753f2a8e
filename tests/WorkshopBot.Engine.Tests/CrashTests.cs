using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>An engine that is gone at any call to its store, before or after the call did its work; then another goes on.</summary>
public sealed class CrashTests
{
    private static readonly ScriptStep[] Steps =
        [ScriptStep.Of("stages"), ScriptStep.Of("pain-points"), ScriptStep.Of("opportunities"), ScriptStep.Of("prioritise") with { Budget = 5 }];

    private static IEnumerable<(ParticipantId By, Command Command)> Scenario()
    {
        yield return (Ana, Start(Steps));
        foreach (var person in new[] { Ben, Cyd, Dov }) yield return (person, new Command.Join());
        yield return (Ben, new Command.Save(new(0, Phase.Open), [Row("stage", ("name", "Search")), Row("stage", ("name", "Pay"))]));
        yield return (Cyd, new Command.Save(new(0, Phase.Open), [Row("stage", ("name", "Find"))]));
        yield return (Cyd, new Command.Save(new(0, Phase.Open), [Row("stage", ("name", "Find it"))]));
        yield return (Ana, new Command.RevealIn(new(0, Phase.Open), TimeSpan.FromSeconds(30)));
        yield return (Ana, new Command.Next(new(0, Phase.Open)));
        yield return (Ana, new Command.Next(new(0, Phase.Reveal)));
        foreach (var person in new[] { Ben, Cyd, Dov })
        {
            yield return (person, new Command.Save(new(1, Phase.Open), [Row("pain-point", ("stage", "S1"), ("text", $"slow, says {person.Value[0]}")), Row("pain-point", ("text", $"dear, says {person.Value[0]}"))]));
        }

        yield return (Ben, new Command.Save(new(1, Phase.Open), [Row("pain-point", ("stage", "S2"), ("text", "slow after all"))]));
        yield return (Ana, new Command.Next(new(1, Phase.Open)));
        yield return (Ana, new Command.Next(new(1, Phase.Reveal)));
        yield return (Ben, new Command.Save(new(2, Phase.Open), [Row("opportunity", ("text", "Hurry"), ("solves", "P3"))]));
        yield return (Ana, new Command.Next(new(2, Phase.Open)));
        yield return (Ana, new Command.Next(new(2, Phase.Reveal)));
        yield return (Dov, new Command.Save(new(3, Phase.Open), [Row("vote", ("item", "O1"), ("votes", 5))]));
        yield return (Ana, new Command.Finish());
    }

    private static async Task<(string Map, int Calls, List<StoredCommit> Log)> Play(int crashAt, bool afterTheCall)
    {
        var store = new MemoryStore();
        var clock = new TestClock();
        var crash = new Crash(crashAt, afterTheCall);
        var room = new Room(Room.Open(crash.Around(store), clock));

        var position = 0;
        foreach (var (by, command) in Scenario())
        {
            var form = $"form-{position++}";
            var sent = room.Send(by, command, form);
            if (await Task.WhenAny(sent, crash.Gone) == crash.Gone)
            {
                // Its people heard nothing, and send the same form again to whoever serves them now.
                room = new Room(Room.Open(store, clock));
                sent = room.Send(by, command, form);
            }

            Room.Saved(await sent);
        }

        // The wake that sees to the key comes again when the engine is gone in the middle of it.
        clock.Advance(TimeSpan.FromMinutes(2));
        if (await Task.WhenAny(Deliver(room, store, clock), crash.Gone) == crash.Gone)
        {
            room = new Room(Room.Open(store, clock));
            clock.Advance(WakePump.Lease);
            await Deliver(room, store, clock);
        }

        var calls = crash.Calls;
        Assert.Null(await store.StepKeys.Find(new(room.Id, 1, 1), default));
        return (await room.MapText(), calls, await store.Events.Read(room.Id, 0, default).ToListAsync());
    }

    private static Task<int> Deliver(Room room, MemoryStore store, TestClock clock) =>
        new WakePump(room.Engine, store.Wakes, clock, new LogLines<WakePump>()).Deliver(default);

    [Fact]
    public async Task An_engine_abandoned_at_any_port_call_recovers_with_the_same_map()
    {
        var undisturbed = await Play(int.MaxValue, afterTheCall: false);
        Assert.Contains("slow after all", undisturbed.Map, StringComparison.Ordinal);
        Assert.True(undisturbed.Calls > 30, $"only {undisturbed.Calls} calls");

        for (var at = 1; at <= undisturbed.Calls; at++)
        {
            foreach (var afterTheCall in new[] { false, true })
            {
                var disturbed = await Play(at, afterTheCall);

                Assert.Equal(undisturbed.Map, disturbed.Map);
                Assert.Equal(Enumerable.Range(1, disturbed.Log.Count), disturbed.Log.Select(c => (int)c.Number));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_append_whose_answer_is_lost_is_neither_lost_nor_done_twice(bool itWasWritten)
    {
        var failures = 3;
        var store = new MemoryStore();
        var clock = new TestClock();
        Task Fail(string call) => call == nameof(IEventLog.Append) && failures-- > 0 ? throw new IOException("no answer") : Task.CompletedTask;
        Task Pass(string call) => Task.CompletedTask;
        await using var engine = Room.Open(itWasWritten ? new FaultyStore(store, Pass, Fail) : new FaultyStore(store, Fail, Pass), clock);
        var room = new Room(engine);

        var started = room.Do(Ana, Start(Steps));
        while (!started.IsCompleted)
        {
            await Task.WhenAny(started, clock.Sleeping(atLeast: 3));
            clock.Advance(TimeSpan.FromMilliseconds(400));
        }

        await started;
        Assert.Equal(1, await store.Events.Read(room.Id, 0, default).CountAsync());
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_told_and_the_next_try_is_fresh()
    {
        var down = true;
        await using var engine = Room.Open(new FaultyStore(
            new MemoryStore(), call => down && call == "Read" ? throw new IOException("down") : Task.CompletedTask, _ => Task.CompletedTask));
        var room = new Room(engine);

        Assert.IsType<Outcome.Unavailable>(await room.Send(Ana, Start(Steps), form: "start"));

        down = false;
        Assert.IsType<Outcome.Saved>(await room.Send(Ana, Start(Steps), form: "start"));
    }
}
