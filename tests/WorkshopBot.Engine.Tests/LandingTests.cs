using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>What a collection has come to reaches the map that it is about, whatever happens on the way.</summary>
public sealed class LandingTests
{
    private const string Card = "The card terminal declines valid cards";

    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    [Fact]
    public async Task A_collection_is_started_on_a_map_that_the_form_offers_and_its_stages_and_lands_there_when_it_ends()
    {
        await using var engine = Room.Open(store, clock);
        var map = await Finished(engine);
        var meeting = new Meeting(engine, store, clock);
        await meeting.Enter(Ana, "Ana");

        var form = await Form(meeting);
        await Expect<Reply.Done>(meeting.Press(Ana, form, Verbs.Start, filled: [("title", "What goes wrong?"), ("from", $"map/{map.Id.Value}"), ("closes", "2d")]));
        Assert.Equal(["Compare", "Pay"], (await meeting.Scene()).Workshop.Elements.Values.Select(e => e.Payload.Word("name")!).Order());
        await meeting.Say(Ana, "Pay: card terminal declines valid cards");
        await meeting.Next(Ana);
        await engine.Evict(meeting.Id);

        Assert.Equal(("reported", 1), Drawn(await map.Map()));
        await engine.Evict(map.Id);
        Assert.Equal(("reported", 1), Drawn(MapRows.Map((await store.Maps.Find(map.Id, default))!)));
    }

    [Fact]
    public async Task Where_no_map_is_finished_none_is_asked_for()
    {
        await using var engine = Room.Open(store, clock);

        var form = await Form(new(engine, store, clock));

        Assert.DoesNotContain(CardReading.Fields(form), field => field["id"]!.GetValue<string>() == "from");
    }

    [Fact]
    public async Task A_map_that_is_gone_since_is_no_reason_to_try_for_ever()
    {
        await using var engine = Room.Open(store, clock);
        var collection = await Collected(engine, landsOn: "gone");
        await collection.Next();
        await engine.Evict(collection.Id);
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, await Deliver(engine));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await Deliver(engine));
    }

    [Fact]
    public async Task An_engine_abandoned_at_any_port_call_lands_once()
    {
        var calls = await Play(int.MaxValue, afterTheCall: false);
        Assert.True(calls > 8, $"only {calls} calls");

        for (var at = 1; at <= calls; at++)
        {
            await Play(at, afterTheCall: false);
            await Play(at, afterTheCall: true);
        }
    }

    /// <returns>How many port calls it took.</returns>
    private static async Task<int> Play(int crashAt, bool afterTheCall)
    {
        var test = new LandingTests();
        await using var engine = Room.Open(test.store, test.clock);
        var map = await Finished(engine);
        var collection = await Collected(engine, map.Id.Value);
        await engine.Evict(collection.Id);

        var crash = new Crash(crashAt, afterTheCall);
        var doomed = Room.Open(crash.Around(test.store), test.clock);
        var next = new Command.Next(new(1, Phase.Open));
        var sent = new Room(doomed, "collection").Send(Ana, next, "next");
        if (await Task.WhenAny(sent, crash.Gone) == sent) await Task.WhenAny(doomed.Evict(collection.Id), crash.Gone);

        await using var other = Room.Open(test.store, test.clock);
        Room.Saved(await new Room(other, "collection").Send(Ana, next, "next"));
        test.clock.Advance(WakePump.Lease + TimeSpan.FromMinutes(2));
        await test.Deliver(other);
        await other.Evict(collection.Id);

        var landed = new Room(other, "map");
        Assert.Equal(("reported", 3), Drawn(await landed.Map()));
        Assert.Equal(2, (await landed.Look()).Version);
        return crash.Calls;
    }

    private Task<int> Deliver(WorkshopEngine engine) => new WakePump(engine, store.Wakes, clock, new LogLines<WakePump>()).Deliver(default);

    private Task<Card> Form(Meeting meeting) =>
        new StartForms(store, meeting.Presenter).Draw(meeting.Id.Tenant, "en", StartData.Collection, default);

    /// <summary>A map with one assumed pain point.</summary>
    private static async Task<Room> Finished(WorkshopEngine engine)
    {
        var map = new Room(engine, "map");
        await map.StartWithStages(["Compare", "Pay"], ScriptStep.Of("pain-points") with { Anonymous = false });
        await map.Do(Ana, Room.Adding(new(1, Phase.Open), "pain-point", ("text", Card), ("stage", "S2")));
        await map.Next();
        await map.Do(Ana, new Command.Finish());
        await engine.Evict(map.Id);
        return map;
    }

    /// <summary>In which the same was reported three times.</summary>
    private static async Task<Room> Collected(WorkshopEngine engine, string landsOn)
    {
        var collection = new Room(engine, "collection");
        await collection.Do(Ana, Session.Start([.. Script.Collection.Steps]) with
        {
            LandsOn = landsOn,
            Drafts = ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty.Add(
                new("stages"), [Row("stage", ("name", "Compare")), Row("stage", ("name", "Pay"))]),
        });
        foreach (var (words, i) in new[] { Card, "Card terminal declines valid cards", "The card terminal declines valid cards again" }.Select((w, i) => (w, i)))
            await collection.Do(Ana, Room.Adding(new(1, Phase.Open), "pain-point", ("text", words), ("stage", "S2")), $"report-{i}");
        return collection;
    }

    private static (string, int) Drawn(JourneyMap map) =>
        map.Stages[1].PainPoints.Where(p => p.Text == Card).Select(p => (p.Evidence, p.Reports)).Single();
}
