using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>Ways between stages, maps that show one in detail, and feelings of a second persona: as facilitators do it from cards.</summary>
public sealed class ConnectTests : IAsyncLifetime
{
    private readonly Journey journey = new();

    private Meeting Meeting => journey.Meeting;

    public async Task InitializeAsync()
    {
        await journey.Begin();
        await journey.FrameAndPersona(second: "Karl");
        await journey.Stages();
    }

    public async Task DisposeAsync() => await journey.DisposeAsync();

    [Fact]
    public async Task Ways_are_typed_a_line_each_and_come_back_to_be_changed()
    {
        await Expect<Reply.Done>(Save(await Page(), ("ways", "S2 -> S1 — when nothing fits")));

        var page = await Page();
        Assert.Equal("\u200ES2 → S1 — when nothing fits", (string?)Input(page, "ways")["value"]);
        Assert.Equal([new StageLink("S1", "when nothing fits")], (await journey.Map()).Stages[1].Links.AsEnumerable());

        await Expect<Reply.Done>(Save(page, ("ways", "")));
        Assert.Empty((await journey.Map()).Stages[1].Links);
    }

    [Theory]
    [InlineData("S1 to S2", "Line 1: There is no arrow between two stages, as in S5 → S2.")]
    [InlineData("S1 → S2\nS1 → the moon", "Line 2: There is no stage “the moon”. Use a handle such as S2, or its whole name.")]
    public async Task A_line_that_is_no_way_is_told_at_its_input_and_nothing_changes(string typed, string say)
    {
        var refused = await Expect<Reply.Refused>(Save(await Page(), ("ways", typed)));

        Assert.Equal(say, refused.Say);
        Assert.Equal(say, refused.Errors["ways"]);
        Assert.Empty((await Meeting.Scene()).Workshop.Ways);
    }

    [Fact]
    public async Task Only_facilitators_are_shown_the_form() =>
        await Expect<Reply.Refused>(Meeting.Send(Ben, Verbs.OpenConnect, [], []));

    [Fact]
    public async Task Maps_of_the_library_are_offered_at_each_stage_and_stay_when_they_are_gone()
    {
        Assert.DoesNotContain(CardReading.Fields(await Page()), i => (string?)i["id"] != "ways");

        var brought = new WorkshopId(Meeting.Id.Tenant, "web-shop");
        await Keep(brought, "The web shop");
        await Expect<Reply.Done>(Save(await Page(), ("close-ups/S2", "web-shop")));
        Assert.Equal("The web shop", Assert.Single((await journey.Map()).Lanes.Single(l => l.Name == "close-up").Cells[1]));

        await journey.Library.Delete(brought, CancellationToken.None);
        var page = await Page();
        Assert.Equal("web-shop", (string?)Input(page, "close-ups/S2")["value"]);
        await Expect<Reply.Done>(Save(page, ("ways", "S1 → S2")));
        Assert.Single((await Meeting.Scene()).Workshop.CloseUps);
    }

    [Fact]
    public async Task A_map_that_is_not_of_the_tenant_is_refused()
    {
        await Keep(new(new("another"), "theirs"), "Theirs");

        var refused = await Expect<Reply.Refused>(Meeting.Send(Ana, Verbs.Connect, [], new() { ["close-ups/S1"] = "theirs" }));

        Assert.Equal("One of the chosen maps is not there any more. Open the form again.", refused.Say);
    }

    [Fact]
    public async Task Feelings_of_a_second_persona_are_asked_for_by_name()
    {
        await journey.Touchpoints();
        await Meeting.Answer(Ben, ("rating/S1/feeling", "-2"));
        await Meeting.Next(Ana);
        var again = await Meeting.Page(Ana, await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More), Verbs.OpenRateAgain);
        await Expect<Reply.Refused>(Meeting.Press(Ana, again, Verbs.RateAgain));
        await Expect<Reply.Done>(Meeting.Press(Ana, again, Verbs.RateAgain, filled: [("persona", "C2")]));

        Assert.Contains("For: C2 Karl", CardReading.Text(await Meeting.Step()));
        Assert.Contains("For: C2 Karl", CardReading.Text(await Meeting.Form(Ben)));
        await Meeting.Answer(Ben, ("rating/S1/feeling", "2"));
        await Meeting.Next(Ana);
        Assert.Equal(2m, (await journey.Map()).Personas.Single(p => p.Name == "Karl").Curve[0].Mean);
        Assert.Equal(-2m, (await journey.Map()).Stages[0].Emotion.Mean);
    }

    private async Task<Card> Page() =>
        await Meeting.Page(Ana, await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More), Verbs.OpenConnect);

    private Task<Reply> Save(Card page, params (string Input, string Value)[] filled) =>
        Meeting.Press(Ana, page, Verbs.Connect, filled: filled);

    private Task<bool> Keep(WorkshopId map, string title) => journey.Library.Save(
        map, MapRows.Of(new("user-journey", title, 1, "en", [], [], []), journey.Clock.GetUtcNow()), CancellationToken.None);

    private static JsonObject Input(Card page, string id) =>
        CardReading.Fields(page).Single(i => (string?)i["id"] == id);
}
