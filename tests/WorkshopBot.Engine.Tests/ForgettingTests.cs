using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

public sealed class ForgettingTests
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task Forgetting_a_person_leaves_their_words_as_nobodys()
    {
        await using var engine = Room.Open(store);
        var room = new Room(engine);
        var slack = new Identity("slack", "U123");
        var ben = await store.People.Enter(room.Id, slack, new("Ben"), Ben, default);
        await store.People.Link(room.Id, ben, new("web", "cookie-1"), default);
        await room.Start(ScriptStep.Of("stages"));
        await room.Join(ben);
        await room.Do(ben, Room.Adding(new(0, Phase.Open), "stage", ("name", "Search")));

        var forgotten = await new Forgetting(engine, store).Person(room.Id.Tenant, slack, default);

        Assert.Equal(new Forgotten(Memberships: 1), forgotten);
        Assert.Empty(await store.People.Profiles(room.Id, default));
        await room.Next();
        Assert.Equal("Search", Assert.Single((await room.Map()).Stages).Name);
    }

    [Fact]
    public async Task Forgetting_a_workshop_leaves_nothing_of_it()
    {
        await using var engine = Room.Open(store);
        var room = new Room(engine);
        await store.People.Enter(room.Id, new("slack", "U123"), new("Ben"), Ben, default);
        await store.Conversations.GetOrAdd(new(new("web", "room"), room.Id, Facilitates: false), default);
        await room.StartWithStages(["Pay"], ScriptStep.Of("pain-points") with { Pace = Pace.Window, Days = 3 });
        await room.Do(Ben, Room.Adding(new(1, Phase.Open), "pain-point", ("text", "Slow")));

        for (var twice = 0; twice < 2; twice++) await new Forgetting(engine, store).Workshop(room.Id, default);

        Assert.True(Assert.Single(await store.Events.Read(room.Id, 0, default).ToListAsync()).IsClosing);
        Assert.Empty(await store.People.Profiles(room.Id, default));
        Assert.Null(await store.Conversations.Find(new("web", "room"), default));
        Assert.Null(await store.StepKeys.Find(new(room.Id, 1, 1), default));
        Assert.Empty(await store.Wakes.NextWakes(DateTimeOffset.MaxValue, 10, default));
        Assert.IsType<Refusal.NotStarted>(Assert.IsType<Outcome.Refused>(await room.Send(Ben, new Command.Join())).Refusal);
    }

    [Fact]
    public async Task An_instance_that_has_a_deleted_workshop_in_memory_cannot_write_on_and_clears_away_what_it_let_in()
    {
        await using var engine = Room.Open(store);
        await using var other = Room.Open(store);
        var (room, there) = (new Room(engine), new Room(other));
        await room.StartWithStages(["Pay"], ScriptStep.Of("pain-points"));
        await there.Look();
        await new Forgetting(engine, store).Workshop(room.Id, default);

        await store.People.Enter(room.Id, new("slack", "U999"), new("Late"), new("late"), default);
        var refused = await there.Send(Ben, Room.Adding(new(1, Phase.Open), "pain-point", ("text", "Slow")));
        var again = await there.Send(Ana, new Command.Start("Again", MapKinds.CustomerJourney, "en", Script.Session75, []));

        Assert.IsType<Refusal.NotStarted>(Assert.IsType<Outcome.Refused>(refused).Refusal);
        Assert.IsType<Refusal.NotStarted>(Assert.IsType<Outcome.Refused>(again).Refusal);
        Assert.True(Assert.Single(await store.Events.Read(room.Id, 0, default).ToListAsync()).IsClosing);
        Assert.Empty(await store.People.Profiles(room.Id, default));
        Assert.Null(await store.StepKeys.Find(new(room.Id, 1, 1), default));
    }

    [Fact]
    public async Task No_text_name_or_participant_is_in_the_log_of_the_engine()
    {
        var log = new LogLines<WorkshopEngine>();
        var failing = 0;
        await using var engine = Room.Open(new FaultyStore(
            store, call => call == "DeleteKey" || (call == "Schedule" && failing++ == 1) ? throw new IOException("refused by the disk") : Task.CompletedTask, _ => Task.CompletedTask), log: log);
        var room = new Room(engine);
        await room.StartWithStages(["QqStage"], ScriptStep.Of("pain-points"), ScriptStep.Of("touchpoints"));
        await room.Do(Ben, Room.Adding(new(1, Phase.Open), "pain-point", ("text", "QqPain")));
        await room.Next();
        await room.Next();
        await room.Send(Ben, new Command.Next(new(2, Phase.Open)));
        await room.Send(Ana, new Command.RevealIn(new(2, Phase.Open), TimeSpan.FromSeconds(30)));

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain("Qq", log.All, StringComparison.Ordinal);
        Assert.All(new[] { "ana", "ben", "cyd", "dov" }, id => Assert.DoesNotMatch($@"\b{id}\b", log.All));
    }
}
