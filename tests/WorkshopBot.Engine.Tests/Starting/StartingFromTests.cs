using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Starting;
using WorkshopBot.Engine.Tests.Acting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Starting;

/// <summary>A workshop that does not begin with nothing: from a starter, or from a map that was made before.</summary>
public sealed class StartingFromTests : IAsyncDisposable
{
    private const string Hospital = "starter/hospital-visit";

    private readonly MemoryStore store = new();
    private readonly WorkshopEngine engine;
    private readonly Meeting meeting;

    public StartingFromTests()
    {
        var clock = new TestClock();
        engine = Room.Open(store, clock);
        meeting = new(engine, store, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task What_is_left_empty_comes_from_the_starter_in_the_language_of_the_workshop()
    {
        var text = Starters.Find("hospital-visit")!.In("de");

        await Start(("from", Hospital), ("language", "de"));

        Assert.Equal(text.Title, (await Now()).Title);
        Assert.Equal(text.Frame, (await Now()).Elements.Values.Single(e => e.Kind == "frame").Payload);
        Assert.Equal(text.Persona, Draft(await Now(), "persona").Single().Payload);
        Assert.Equal(text.Stages.Select(s => s.Name), Draft(await Now(), "stages").Select(s => s.Payload.Word("name")));
    }

    [Fact]
    public async Task What_is_typed_wins_field_by_field_and_touchpoints_of_stages_that_were_not_typed_are_left_out()
    {
        var text = Starters.Find("hospital-visit")!.In("en");

        await Start(
            ("from", Hospital), ("title", "A new knee"), ("frame.start", "Falls on the stairs"), ("persona.name", "Mia"),
            ("stages", "Admission — Be let in\nCoffee"));

        var now = await Now();
        Assert.Equal("A new knee", now.Title);
        var frame = now.Elements.Values.Single(e => e.Kind == "frame").Payload;
        Assert.Equal(("Falls on the stairs", text.Frame.Word("end")), (frame.Word("start"), frame.Word("end")));
        var persona = Draft(now, "persona").Single().Payload;
        Assert.Equal(("Mia", text.Persona.Word("role")), (persona.Word("name"), persona.Word("role")));
        Assert.Equal(["Be let in", null], Draft(now, "stages").Select(s => s.Payload.Word("goal")));
        Assert.Equal(text.Stages[2].Touchpoints.Length, Draft(now, "touchpoints").Length);
        Assert.All(Draft(now, "touchpoints"), t => Assert.Equal("Admission", t.Payload.Word("stage")));
    }

    [Fact]
    public async Task Touchpoints_of_the_starter_stand_in_everybodys_form_under_the_stages_that_the_group_kept()
    {
        await Start(("from", Hospital));
        await meeting.Join(Ben);
        await meeting.Next(Ana);
        await meeting.Next(Ana);
        await meeting.Answer(Ben, ("stage/all/lines", "Referral\nTea"));
        await meeting.Next(Ana);
        await meeting.Next(Ana);

        var form = CardReading.Inputs(await meeting.Form(Ben), []);

        Assert.Equal(
            string.Join('\n', Starters.Find("hospital-visit")!.In("en").Stages[0].Touchpoints), form["touchpoint/S1/lines"]);
        Assert.Equal("", form["touchpoint/S2/lines"]);
    }

    [Fact]
    public async Task A_form_without_title_that_starts_from_nothing_is_sent_back()
    {
        await meeting.Enter(Ana, "Ana");

        var refused = Assert.IsType<Reply.Refused>(await meeting.Press(Ana, await Form(), Verbs.Start));

        Assert.Equal(["title"], refused.Errors.Keys);
    }

    [Theory]
    [InlineData("starter/none-such")]
    [InlineData("map/theirs")]
    [InlineData("map/")]
    [InlineData("anything")]
    public async Task What_cannot_be_started_from_is_said_where_it_was_chosen_and_starts_nothing(string from)
    {
        await store.Maps.Save(new(new("somebody else"), "theirs"), MapRows.Of(await Bikes(), DateTimeOffset.UnixEpoch), default);
        await meeting.Enter(Ana, "Ana");

        var refused = Assert.IsType<Reply.Refused>(
            await meeting.Send(Ana, Verbs.Start, [], new() { ["title"] = "A bike", ["from"] = from }));

        Assert.Equal(["from"], refused.Errors.Keys);
        Assert.IsType<Reply.Refused>(await meeting.Send(Ana, Verbs.Next, [], []));
    }

    [Fact]
    public async Task A_finished_map_of_the_same_tenant_is_offered_and_its_journey_comes_along()
    {
        var map = await Bikes();
        await store.Maps.Save(new(meeting.Id.Tenant, "before"), MapRows.Of(map, new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)), default);
        await store.Maps.Save(new(new("somebody else"), "theirs"), MapRows.Of(map, DateTimeOffset.UnixEpoch), default);

        var offered = (await Form()).Content["body"]![0]!["choices"]!.AsArray();
        await Start(("from", "map/before"));

        var ours = Assert.Single(offered, c => ((string?)c!["value"])!.StartsWith("map/", StringComparison.Ordinal))!;
        Assert.Equal("Our map: Buying a bike (2026-03-01)", (string?)ours["title"]);
        Assert.Equal("Buying a bike", (await Now()).Title);
        Assert.Equal(map.Stages.Select(s => s.Name), Draft(await Now(), "stages").Select(s => s.Payload.Word("name")));
        Assert.Equal(
            map.Stages.SelectMany(s => s.Touchpoints).Select(t => (t.Text, t.Channel)),
            Draft(await Now(), "touchpoints").Select(t => (t.Payload.Word("text")!, t.Payload.Word("channel"))));
    }

    [Fact]
    public async Task What_others_have_reported_on_the_map_comes_along_and_is_not_shown_before_people_have_answered()
    {
        var map = await Bikes();
        var stages = map.Stages.SetItem(0, map.Stages[0] with { PainPoints = [new("Nobody greets her", 3, "customer", "reported", 9)] });
        await store.Maps.Save(new(meeting.Id.Tenant, "before"), MapRows.Of(map with { Stages = stages }, DateTimeOffset.UnixEpoch), default);
        await Start(("from", "map/before"));

        Assert.Equal("Nobody greets her", Assert.Single((await Now()).Awaiting!.Findings).Text);
        Assert.DoesNotContain("Nobody greets her", CardReading.Text(await meeting.Board()));
    }

    [Fact]
    public async Task Starters_are_offered_by_name_in_the_readers_language_after_an_empty_form()
    {
        var forms = new StartForms(store, meeting.Presenter);

        var offered = (await forms.Draw(meeting.Id.Tenant, "de", null, default)).Content["body"]![0]!["choices"]!.AsArray()
            .Select(c => (string)c!["title"]!).ToList();

        Assert.Equal("Mit einem leeren Formular", offered[0]);
        Assert.Equal(Starters.All.Select(s => s.In("de").Name).Order(StringComparer.OrdinalIgnoreCase), offered.Skip(1));
    }

    private static async Task<JourneyMap> Bikes()
    {
        await using var journey = new Journey();
        await journey.Hold();
        return await journey.Map();
    }

    private Task<Card> Form() => new StartForms(store, meeting.Presenter).Draw(meeting.Id.Tenant, "en", null, default);

    private async Task Start(params (string Input, string Value)[] filled)
    {
        await meeting.Enter(Ana, "Ana");
        await meeting.Enter(Ben, "Ben");
        await Expect<Reply.Done>(meeting.Press(Ana, await Form(), Verbs.Start, filled: filled));
    }

    private async Task<Workshop.Running> Now() => (await meeting.Scene()).Workshop;

    private static ImmutableArray<Entry> Draft(Workshop.Running w, string step) => w.Find(new(step))!.Draft;
}
