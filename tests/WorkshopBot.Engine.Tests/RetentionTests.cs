using System.Text;
using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

/// <summary>What is kept how long, and what a person can be shown of it.</summary>
public sealed class RetentionTests
{
    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    private Retention Retention(WorkshopEngine engine) => new(new(engine, store), store);

    private async Task<WorkshopId> Held(WorkshopEngine engine, string tenant, string name)
    {
        var id = new WorkshopId(new(tenant), name);
        Room.Saved(await engine.Execute(id, new($"start-{name}"), Ana, Start(ScriptStep.Of("stages")), default));
        await store.People.Enter(id, new("slack", "U1"), new("Anabel"), Ana, default);
        return id;
    }

    private async Task<List<string>> Left() =>
        [.. (await store.Events.Workshops(null, default).ToListAsync()).Select(w => w.Value).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Workshops_that_nobody_has_touched_for_long_enough_go()
    {
        await using var engine = Room.Open(store, clock);
        await Held(engine, "local", "old");
        var touched = await Held(engine, "local", "touched");
        clock.Advance(TimeSpan.FromDays(30));
        await engine.Execute(touched, new("again"), Ana, new Command.TakeNote(NoteKind.Decision, "Go"), default);
        await Held(engine, "local", "young");
        clock.Advance(TimeSpan.FromDays(10));

        Assert.Equal(new Forgotten(), await Retention(engine).Apply(clock.GetUtcNow(), 40, null, default));
        Assert.Equal(new Forgotten(Workshops: 1), await Retention(engine).Apply(clock.GetUtcNow(), 39, null, default));

        Assert.Equal(["touched", "young"], await Left());
    }

    [Fact]
    public async Task A_log_that_cannot_be_read_is_left_and_counted()
    {
        await using var engine = Room.Open(store, clock);
        await store.Events.Append(new(new("local"), "odd"), new(1, Guid.NewGuid(), Encoding.UTF8.GetBytes("{}")), default);
        await Held(engine, "local", "old");
        clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(new Forgotten(Workshops: 1) { Unreadable = 1 }, await Retention(engine).Apply(clock.GetUtcNow(), 1, null, default));
        Assert.Equal(["odd"], await Left());
    }

    [Fact]
    public async Task A_customer_goes_when_its_last_installation_was_taken_away_long_enough_ago()
    {
        await using var engine = Room.Open(store, clock);
        await Held(engine, "gone", "a");
        await Held(engine, "gone", "b");
        await Held(engine, "half", "c");
        await Held(engine, "local", "d");
        await store.Tenants.GetOrAdd("slack/T1", new("gone"), default);
        await store.Tenants.GetOrAdd("slack/T2", new("half"), default);
        await store.Installations.Save(new("slack/T1", new("gone"), default, clock.GetUtcNow()), default);
        await store.Installations.Save(new("slack/T2", new("half"), default, clock.GetUtcNow()), default);
        await store.Installations.Save(new("teams/2", new("half"), default, null), default);
        clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(new Forgotten(), await Retention(engine).Apply(clock.GetUtcNow(), null, 31, default));
        Assert.Equal(new Forgotten(Workshops: 2, Installations: 1), await Retention(engine).Apply(clock.GetUtcNow(), null, 30, default));

        Assert.Equal(["c", "d"], await Left());
        Assert.Null(await store.Tenants.Find("slack/T1", default));
        Assert.Null(await store.Installations.Find("slack/T1", default));
        Assert.Empty(await store.People.Find(new("gone"), new("slack", "U1"), default));
        Assert.NotNull(await store.Tenants.Find("slack/T2", default));
    }

    [Fact]
    public async Task A_person_is_shown_what_is_stored_under_their_name_and_nothing_of_others()
    {
        await using var engine = Room.Open(store, clock);
        var room = new Room(engine, "export");
        var slack = new Identity("slack", "U2");
        await store.People.Enter(room.Id, slack, new("Benedikt", "de", "Europe/Berlin"), Ben, default);
        await room.StartWithStages(["Search", "Pay"], ScriptStep.Of("touchpoints"), ScriptStep.Of("pain-points"));
        await room.Do(Ben, Room.Adding(new(1, Phase.Open), "touchpoint", ("text", "Taps the card"), ("stage", "S2")));
        await room.Do(Cyd, Room.Adding(new(1, Phase.Open), "touchpoint", ("text", "Of somebody else")));
        await room.Next();
        await room.Next();
        await room.Do(Ben, Room.Adding(new(2, Phase.Open), "pain-point", ("text", "Said anonymously")));

        var export = await new Exporting(store, StepCatalog.Standard).Person(room.Id.Tenant, slack, default);

        var workshop = Assert.Single(export.Workshops);
        Assert.Equal(
            ("export", "ben", "Benedikt", "de", "Europe/Berlin", "participant"),
            (workshop.Workshop, workshop.Participant, workshop.Name, workshop.Locale, workshop.TimeZone, workshop.Role));
        Assert.Equal(clock.GetUtcNow(), workshop.Joined);
        var said = Assert.Single(workshop.Contributions);
        Assert.Equal(("touchpoints", "touchpoint", "live"), (said.Step, said.Kind, said.Status));
        Assert.Equal("Taps the card", said.Said["text"]);
        Assert.Equal("S2 Pay", said.Said["stage"]);
        Assert.Equal("pain-points", Assert.Single(workshop.AnonymousSteps));
        Assert.False(workshop.Incomplete);
        var json = JsonSerializer.Serialize(export);
        Assert.DoesNotContain("Of somebody else", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Said anonymously", json, StringComparison.Ordinal);
        Assert.Contains("cannot be found", json, StringComparison.Ordinal);

        Assert.Equal(new Forgotten(Memberships: 1) { WithAnonymous = 1 }, await new Forgetting(engine, store).Person(room.Id.Tenant, slack, default));
        Assert.Empty((await new Exporting(store, StepCatalog.Standard).Person(room.Id.Tenant, slack, default)).Workshops);
    }
}
