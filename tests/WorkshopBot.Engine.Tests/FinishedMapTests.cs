using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>Finished maps as rows: written behind the answers, repaired by a wake.</summary>
public sealed class FinishedMapTests
{
    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    private static readonly Func<string, Task> Pass = _ => Task.CompletedTask;

    private FaultyStore Failing(Func<string, bool> fails) =>
        new(store, call => fails(call) ? throw new IOException("down") : Task.CompletedTask, Pass);

    private Task<int> Deliver(WorkshopEngine engine) => new WakePump(engine, store.Wakes, clock, new LogLines<WakePump>()).Deliver(default);

    /// <summary>A workshop with one opportunity that Ben owns.</summary>
    private async Task<Room> Owned(WorkshopEngine engine)
    {
        var room = new Room(engine, "maps");
        await store.People.Enter(room.Id, new("web", "b"), new("Benedikt"), Ben, default);
        await room.StartWithStages(["Search", "Pay"], ScriptStep.Of("opportunities"), ScriptStep.Of("owners"));
        await room.Do(Ben, Room.Adding(new(1, Phase.Open), "opportunity", ("text", "Hurry"), ("stage", "S2")));
        await room.Next();
        await room.Next();
        await room.Do(Ana, Room.Adding(new(2, Phase.Open), "ownership", ("item", "O1"), ("owner", Ben.Value), ("nextStep", "Ask")));
        return room;
    }

    /// <summary>The rows, once nothing is written any more.</summary>
    private async Task<FinishedMap?> Rows(Room room)
    {
        await room.Engine.Evict(room.Id);
        return await store.Maps.Find(room.Id, default);
    }

    [Fact]
    public async Task Finishing_writes_the_map_as_rows()
    {
        await using var engine = Room.Open(store, clock);
        var room = await Owned(engine);
        Assert.Null(await Rows(room));

        await room.Do(Ana, new Command.Finish());

        var map = MapRows.Map((await Rows(room))!);
        Assert.Equal(["Search", "Pay"], map.Stages.Select(s => s.Name));
        Assert.Equal(("Hurry", "Pay", "Benedikt", "Ask"), (map.Opportunities[0].Text, map.Opportunities[0].Stage, map.Opportunities[0].Owner, map.Opportunities[0].NextStep));
        Assert.Equal(clock.GetUtcNow(), (await Rows(room))!.Map.Values["FinishedAt"]);
    }

    [Fact]
    public async Task Finished_again_only_the_second_version_is_there()
    {
        await using var engine = Room.Open(store, clock);
        var room = await Owned(engine);
        await room.Do(Ana, new Command.Finish());
        await room.Do(Ana, new Command.Resume());
        await room.Do(Ana, new Command.TakeNote(NoteKind.Decision, "Go"));
        Assert.Equal(1, (await Rows(room))!.Version);

        await room.Do(Ana, new Command.Finish());

        var rows = (await Rows(room))!;
        Assert.Equal(2, rows.Version);
        Assert.All(rows.Cells, c => Assert.Equal(2L, c.Values["Version"]));
        Assert.Equal("Go", Assert.Single(MapRows.Map(rows).Notes).Text);
    }

    [Fact]
    public async Task An_engine_that_is_gone_before_the_rows_leaves_them_to_a_wake()
    {
        await using (var failing = Room.Open(Failing(call => call == "SaveMap"), clock))
        {
            var before = await Owned(failing);
            await before.Do(Ana, new Command.Finish());

            // What is said after reopening belongs to the next version.
            await before.Do(Ana, new Command.Resume());
            await before.Do(Ana, new Command.TakeNote(NoteKind.Decision, "Go"));
            Assert.Null(await Rows(before));
        }

        await using var engine = Room.Open(store, clock);
        clock.Advance(WakePump.Lease);
        Assert.Equal(1, await Deliver(engine));

        var map = MapRows.Map((await Rows(new Room(engine, "maps")))!);
        Assert.Equal((1, 0), (map.Version, map.Notes.Length));
        Assert.Equal("Benedikt", map.Opportunities[0].Owner);
    }

    [Fact]
    public async Task A_wake_that_cannot_write_the_rows_comes_again_until_they_are_there()
    {
        var down = true;
        await using var engine = Room.Open(Failing(call => down && call == "SaveMap"), clock);
        var room = await Owned(engine);
        await room.Do(Ana, new Command.Finish());
        for (var minute = 0; minute < 3; minute++)
        {
            clock.Advance(WakePump.Lease);
            Assert.Equal(1, await Deliver(engine));
        }

        Assert.Null(await Rows(room));

        down = false;
        clock.Advance(WakePump.Lease);
        Assert.Equal(1, await Deliver(engine));

        Assert.Equal(1, (await Rows(room))!.Version);
        clock.Advance(WakePump.Lease);
        Assert.Equal(0, await Deliver(engine));
    }

    [Fact]
    public async Task A_wake_leaves_rows_alone_that_are_there()
    {
        var saves = 0;
        await using var engine = Room.Open(new FaultyStore(
            store, call => { if (call == "SaveMap") saves++; return Task.CompletedTask; }, Pass), clock);
        var room = await Owned(engine);
        await room.Do(Ana, new Command.Finish());
        await Rows(room);

        clock.Advance(WakePump.Lease);
        Assert.Equal(1, await Deliver(engine));

        Assert.NotNull(await Rows(room));
        Assert.Equal(1, saves);
    }

    [Fact]
    public async Task Nobody_waits_for_the_rows()
    {
        var slow = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        await using var engine = Room.Open(
            new FaultyStore(
                store,
                call =>
                {
                    if (call != "SaveMap") return Task.CompletedTask;
                    reached.TrySetResult();
                    return slow.Task;
                },
                Pass),
            clock);
        var room = await Owned(engine);

        await room.Do(Ana, new Command.Finish());
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await room.Do(Ana, new Command.Resume());
        await room.Do(Ana, new Command.TakeNote(NoteKind.Decision, "Go"));
        Assert.Null(await store.Maps.Find(room.Id, default));

        slow.SetResult();
        Assert.Empty(MapRows.Map((await Rows(room))!).Notes);
    }

    [Fact]
    public async Task Who_is_forgotten_is_not_named_in_the_rows_any_more()
    {
        await using var engine = Room.Open(store, clock);
        var room = await Owned(engine);
        await room.Do(Ana, new Command.Finish());
        await Rows(room);

        var forgotten = await new Forgetting(engine, store).Person(room.Id.Tenant, new("web", "b"), default);

        Assert.Equal(new Forgotten(Memberships: 1) { MapsRewritten = 1 }, forgotten);
        var map = MapRows.Map((await Rows(room))!);
        Assert.Equal(("Hurry", null), (map.Opportunities[0].Text, map.Opportunities[0].Owner));
    }

    [Fact]
    public async Task Forgetting_that_was_interrupted_is_finished_by_doing_it_again()
    {
        await using var engine = Room.Open(store, clock);
        var room = await Owned(engine);
        await room.Do(Ana, new Command.Finish());
        await Rows(room);
        var interrupted = 0;
        foreach (var at in Enumerable.Range(1, 40))
        {
            var calls = 0;
            await using var failing = Room.Open(Failing(_ => ++calls == at), clock);
            try
            {
                await new Forgetting(failing, Failing(_ => ++calls == at)).Person(room.Id.Tenant, new("web", "b"), default);
                break;
            }
            catch (IOException)
            {
                // The next attempt comes one call further.
                interrupted++;
            }
        }

        Assert.InRange(interrupted, 7, 39);
        Assert.Null(MapRows.Map((await Rows(room))!).Opportunities[0].Owner);
        Assert.Empty(await store.People.Find(room.Id.Tenant, new("web", "b"), default));
    }

    [Fact]
    public async Task Who_is_forgotten_while_the_rows_are_written_is_not_named_in_them()
    {
        var forgot = false;
        await using var engine = Room.Open(
            new FaultyStore(
                store,
                async call =>
                {
                    if (call != "SaveMap" || forgot) return;
                    forgot = true;
                    await store.People.Forget(new("local"), new("web", "b"), default);
                },
                Pass),
            clock);
        var room = await Owned(engine);

        await room.Do(Ana, new Command.Finish());

        Assert.Null(MapRows.Map((await Rows(room))!).Opportunities[0].Owner);
        Assert.True(forgot);
    }

    [Fact]
    public async Task A_workshop_that_is_forgotten_takes_its_rows_and_wakes_along()
    {
        await using var engine = Room.Open(store, clock);
        var room = await Owned(engine);
        await room.Do(Ana, new Command.Finish());
        await store.Wakes.SetNextWake(room.Id, clock.GetUtcNow(), default);
        clock.Advance(WakePump.Lease);
        var wake = Assert.Single(await store.Wakes.Receive(clock.GetUtcNow(), 10, WakePump.Lease, default));
        await store.Wakes.SetAside(wake, "test", clock.GetUtcNow(), default);

        Assert.Equal(new Forgotten(Workshops: 1), await new Forgetting(engine, store).Workshop(room.Id, default));

        Assert.Null(await store.Maps.Find(room.Id, default));
        Assert.Empty(await store.Wakes.WakesSetAside(10, default));
        Assert.Empty(await store.Wakes.NextWakes(DateTimeOffset.MaxValue, 10, default));
        Assert.Equal(new Forgotten(), await new Forgetting(engine, store).Workshop(room.Id, default));
    }
}
