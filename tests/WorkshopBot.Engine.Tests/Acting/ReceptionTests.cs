using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>What people press and send, whatever a client makes of it, is answered by a sentence to them alone.</summary>
public sealed class ReceptionTests : IAsyncDisposable
{
    private readonly Journey journey = new();

    private Meeting Meeting => journey.Meeting;

    public ValueTask DisposeAsync() => journey.DisposeAsync();

    private static JsonObject Data(params (string Name, JsonNode? Value)[] data) =>
        new() { ["data"] = new JsonObject(data.Select(d => KeyValuePair.Create(d.Name, d.Value))) };

    private async Task AtStages()
    {
        await journey.Begin();
        await journey.FrameAndPersona();
    }

    [Fact]
    public async Task Any_verb_with_any_data_from_anybody_is_answered_and_never_throws()
    {
        await AtStages();
        JsonNode?[] hostile =
        [
            null, "", "x", -1, 1e300, 99999999999, true, "S1", "S999", "2:open:0:1", "-1:open:0:1", "9:settled:9:9", ":::", new JsonArray(1, 2), new JsonObject { ["a"] = 1 },
            new string('x', 10_000), "\u0000", "\uD800",
        ];
        foreach (var verb in Meeting.Reception.Known.Except([Verbs.Finish, Verbs.Leave]))
        {
            foreach (var value in hostile)
            {
                var data = Data([.. new[] { "at", "step", "stage", "act", "kind", "minutes", "by", "rows", "items", "stages", "solves", "element", "what" }.Select(n => (n, value?.DeepClone()))]);
                var inputs = new Dictionary<string, string> { ["stage/all/lines"] = $"{value}", ["rating/S1/feeling"] = $"{value}", ["role/ben"] = $"{value}", ["order"] = $"{value}", ["group/0/members"] = $"{value}", [$"{value}"] = "?" };
                foreach (var by in new[] { Ana, Ben, new ParticipantId("stranger") })
                {
                    Assert.NotNull(await Meeting.Send(by, verb, (JsonObject)data.DeepClone(), inputs));
                }
            }
        }
    }

    [Fact]
    public async Task A_verb_that_no_card_has_is_refused()
    {
        await AtStages();

        Assert.IsType<Reply.Refused>(await Meeting.Send(Ana, "drop-tables", [], []));
    }

    [Fact]
    public async Task Nobody_acts_in_a_workshop_that_has_not_started() =>
        Assert.IsType<Reply.Refused>(await Meeting.Send(Ben, Verbs.Next, [], []));

    [Fact]
    public async Task While_the_store_is_away_people_hear_that_pressing_again_is_safe()
    {
        await using var store = new MemoryStore();
        var away = false;
        var faulty = new FaultyStore(store, call => away ? throw new IOException("gone") : Task.CompletedTask, _ => Task.CompletedTask);
        await using var engine = Room.Open(faulty, new TestClock());
        var meeting = new Meeting(engine, faulty, new TestClock());
        await meeting.Enter(Ana, "Ana");
        away = true;

        var refused = await meeting.Press(Ana, meeting.Presenter.StartForm("en"), Verbs.Start, filled: ("title", "Buying a bike"));
        Assert.True(Assert.IsType<Reply.Refused>(refused).IsPassing);
        away = false;
        await Expect<Reply.Done>(meeting.Press(Ana, meeting.Presenter.StartForm("en"), Verbs.Start, filled: ("title", "Buying a bike")));
    }

    [Fact]
    public async Task Pages_for_facilitators_are_shown_to_nobody_else()
    {
        await AtStages();
        await Meeting.Next(Ana);

        foreach (var verb in new[] { Verbs.More, Verbs.OpenPeople, Verbs.OpenTidy, Verbs.OpenNote, Verbs.OpenRateAgain, Verbs.OpenShortlist })
        {
            Assert.IsType<Reply.Refused>(await Meeting.Send(Ben, verb, Data(("step", 2)), []));
        }
    }

    [Fact]
    public async Task What_others_said_in_a_blind_step_is_on_no_card_before_it_is_revealed()
    {
        await AtStages();
        await Meeting.Answer(Ben, ("stage/all/lines", "A secret stage"));

        var cards = new[] { await Meeting.Board(), await Meeting.Step(), await Meeting.Cockpit(Ana), (await Meeting.Mine(Cyd))!, await Meeting.Form(Cyd) };
        var details = await Meeting.Send(Cyd, Verbs.Details, Data(("step", 2)), []);
        Assert.All([.. cards, ((Reply.Show)details).Card], card => Assert.DoesNotContain("secret", card.Content.ToJsonString()));
        Assert.Contains("A secret stage", CardReading.Inputs(await Meeting.Form(Ben)).Values);
    }

    [Fact]
    public async Task Two_facilitators_who_press_Next_at_once_go_one_step()
    {
        await AtStages();
        await Expect<Reply.Done>(Meeting.Send(Ana, Verbs.People, [], new() { ["role/ben"] = "facilitator" }));
        var (first, second) = (await Meeting.Cockpit(Ana), await Meeting.Cockpit(Ben));

        await Expect<Reply.Done>(Meeting.Press(Ana, first, Verbs.Next));
        var refused = Assert.IsType<Reply.Refused>(await Meeting.Press(Ben, second, Verbs.Next));

        Assert.Contains("moved on", refused.Say);
        Assert.Equal((2, Phase.Reveal), ((await Meeting.Scene()).Workshop.Current, (await Meeting.Scene()).Current!.Progress.Phase));
    }

    [Fact]
    public async Task The_same_form_sent_twice_counts_once()
    {
        await AtStages();
        var form = await Meeting.Form(Ben);
        var action = CardReading.Action(form, Verbs.SaveAnswer);
        var inputs = CardReading.Inputs(form, ("stage/all/lines", "Once"));

        await Meeting.Send(Ben, Verbs.SaveAnswer, action, inputs, "one form");
        await Meeting.Send(Ben, Verbs.SaveAnswer, action, inputs, "one form");

        Assert.Single((await Meeting.Scene()).Workshop.Elements.Values, e => e.Payload.Word("name") == "Once");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_the_input_and_with_its_line()
    {
        await AtStages();

        var refused = Assert.IsType<Reply.Refused>(await Meeting.Press(
            Ben, await Meeting.Form(Ben), Verbs.SaveAnswer, filled: [("stage/all/lines", $"Fine\n\n{new string('x', 300)}")]));

        var (input, say) = Assert.Single(refused.Errors);
        Assert.Equal("stage/all/lines", input);
        Assert.StartsWith("Line 3", say);
    }

    [Fact]
    public async Task More_dots_than_there_are_are_refused_where_they_were_ticked()
    {
        await AtStages();
        await journey.Stages();
        await journey.Touchpoints();
        await journey.Feelings();
        await journey.PainPoints();
        for (var i = 0; i < 2; i++) await Meeting.Answer(i == 0 ? Ben : Cyd, ("opportunity/0/text", $"a{i}"), ("opportunity/1/text", $"b{i}"), ("opportunity/2/text", $"c{i}"));
        await Meeting.Next(Ana);
        await Meeting.Next(Ana);

        var refused = Assert.IsType<Reply.Refused>(await Meeting.Press(
            Ben, await Meeting.Form(Ben), Verbs.SaveAnswer, filled: [("vote/first/votes", "O1,O2,O3,O4,O5,O6")]));
        Assert.Equal("vote/first/votes", Assert.Single(refused.Errors).Key);
    }

    [Fact]
    public async Task A_message_of_a_step_that_has_passed_is_refused_and_what_it_said_is_not_lost_by_that()
    {
        await AtStages();
        var form = await Meeting.Form(Ben);
        await Meeting.Next(Ana);
        await Meeting.Next(Ana);

        // The stages are settled: a new one becomes a proposal.
        var done = await Expect<Reply.Done>(Meeting.Press(Ben, form, Verbs.SaveAnswer, filled: [("stage/all/lines", "Late but true")]));
        Assert.Equal(ElementStatus.Proposed, done.Workshop.Elements.Values.Single(e => e.Payload.Word("name") == "Late but true").Status);
    }

    [Fact]
    public async Task Whoever_opens_their_answer_again_is_not_done_until_they_save_it()
    {
        await AtStages();
        await Meeting.Answer(Ben, ("stage/all/lines", "Search"));
        Assert.Contains(Ben, (await Meeting.Scene()).Answered);

        var form = await Meeting.Form(Ben);
        Assert.DoesNotContain(Ben, (await Meeting.Scene()).Answered);

        await Expect<Reply.Done>(Meeting.Press(Ben, form, Verbs.SaveAnswer));
        Assert.Contains(Ben, (await Meeting.Scene()).Answered);
    }

    [Fact]
    public async Task An_anonymous_answer_comes_back_to_its_author_only()
    {
        await AtStages();
        await journey.Stages();
        await journey.Touchpoints();
        await journey.Feelings();
        await Meeting.Answer(Cyd, ("pain-point/0/text", "Nobody answers the phone"));

        Assert.Contains("1 entry", CardReading.Text((await Meeting.Mine(Cyd))!));
        Assert.Equal("Nobody answers the phone", CardReading.Inputs(await Meeting.Form(Cyd))["pain-point/0/text"]);
        Assert.Equal("", CardReading.Inputs(await Meeting.Form(Dov))["pain-point/0/text"]);
    }

    [Fact]
    public async Task Fewer_than_three_people_who_answer_anonymously_are_only_counted_on_every_card()
    {
        await AtStages();
        await journey.Stages();
        await journey.Touchpoints();
        await journey.Feelings();
        await Meeting.Answer(Cyd, ("pain-point/0/text", "Nobody answers the phone"));
        await Meeting.Next(Ana);

        var details = (Reply.Show)await Meeting.Send(Ben, Verbs.Details, Data(("step", 5)), []);
        Assert.All(
            [await Meeting.Step(), await Meeting.Board(), await Meeting.Cockpit(Ana), details.Card],
            card => Assert.DoesNotContain("phone", card.Content.ToJsonString()));
        Assert.Contains("1 answer", CardReading.Text(await Meeting.Step()));
    }

    [Fact]
    public async Task An_order_text_with_a_wrong_line_changes_nothing_and_says_which()
    {
        await AtStages();
        await Meeting.Answer(Ben, ("stage/all/lines", "Search\nPay"));
        await Meeting.Next(Ana);
        var order = await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.OpenTidy);

        var refused = Assert.IsType<Reply.Refused>(await Meeting.Press(Ana, order, Verbs.TidyOrder, filled: [("order", "S2 Pay\nA new one")]));
        Assert.StartsWith("Line 2", refused.Errors["order"]);
        Assert.Empty((await Meeting.Scene()).Workshop.Orders);
    }

    [Fact]
    public async Task Each_page_of_Tidy_can_be_undone()
    {
        await AtStages();
        await Meeting.Answer(Ben, ("stage/all/lines", "Compare bikes\nPay"));
        await Meeting.Answer(Cyd, ("stage/all/lines", "Comparing bikes"));
        await Meeting.Next(Ana);
        var groups = await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.OpenTidy);
        await Expect<Reply.Done>(Meeting.Press(Ana, groups, Verbs.TidyGroups));
        Assert.Equal(2, (await journey.Map()).Stages.Length);

        await Expect<Reply.Done>(Meeting.Press(Ana, await Meeting.Cockpit(Ana), Verbs.Undo));
        Assert.Equal(3, (await journey.Map()).Stages.Length);
    }

    [Fact]
    public async Task An_order_text_sent_twice_is_carried_out_once_and_nothing_is_wrong_with_it()
    {
        await AtStages();
        await Meeting.Answer(Ben, ("stage/all/lines", "Search\nPay\nRide"));
        await Meeting.Next(Ana);
        var order = await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.OpenTidy);
        var action = CardReading.Action(order, Verbs.TidyOrder);

        for (var time = 0; time < 2; time++)
            await Expect<Reply.Done>(Meeting.Send(Ana, Verbs.TidyOrder, action, new() { ["order"] = "S3+S2 Pay and ride" }, form: "order"));

        var map = await journey.Map();
        Assert.Equal("Pay and ride", Assert.Single(map.Stages).Name);
        Assert.Equal("Search", Assert.Single(map.Parked));
    }

    [Fact]
    public async Task What_comes_in_late_while_an_order_text_is_edited_is_not_taken_for_a_line_that_was_deleted()
    {
        await AtStages();
        await Meeting.Answer(Ben, ("stage/all/lines", "Search\nPay\nRide"));
        var late = await Meeting.Form(Cyd);
        await Meeting.Next(Ana);
        var order = await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.OpenTidy);
        await Expect<Reply.Done>(Meeting.Press(Cyd, late, Verbs.SaveAnswer, filled: [("stage/all/lines", "Repair")]));

        await Expect<Reply.Done>(Meeting.Press(Ana, order, Verbs.TidyOrder, filled: [("order", "S3 Ride\nS1 Search")]));

        var map = await journey.Map();
        Assert.Equal(["Ride", "Search", "Repair"], map.Stages.Select(s => s.Name));
        Assert.Equal("Pay", Assert.Single(map.Parked));
    }

    [Fact]
    public async Task Above_forty_items_Tidy_goes_stage_by_stage()
    {
        await AtStages();
        await journey.Stages();
        var lines = string.Join('\n', Enumerable.Range(0, 25).Select(i => $"thing number {i} {(char)('a' + i)}{(char)('b' + i)}"));
        await Meeting.Answer(Ben, ("touchpoint/S1/lines", lines), ("touchpoint/S2/lines", lines));
        await Meeting.Next(Ana);

        var page = await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.OpenTidy);
        Assert.Equal("S1", CardReading.Actions(page).First()["data"]!["at"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_last_facilitator_cannot_be_taken_away_on_the_people_page()
    {
        await AtStages();
        var people = await Meeting.Page(Ana, await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More), Verbs.OpenPeople);

        var refused = Assert.IsType<Reply.Refused>(await Meeting.Press(Ana, people, Verbs.People, filled: [("role/ana", "participant")]));
        Assert.Equal("role/ana", Assert.Single(refused.Errors).Key);
    }

    [Fact]
    public async Task A_people_page_that_was_refused_in_part_does_all_that_it_says_when_it_is_corrected()
    {
        await AtStages();
        Dictionary<string, string> wrong = new() { ["role/cyd"] = "observer", ["role/ana"] = "participant" };
        await Expect<Reply.Refused>(Meeting.Send(Ana, Verbs.People, [], wrong, form: "people"));
        Assert.Equal(Role.Observer, (await Meeting.Scene()).Workshop.Present(Cyd)!.Role);

        Dictionary<string, string> right = new() { ["role/cyd"] = "decider", ["role/ana"] = "facilitator" };
        await Expect<Reply.Done>(Meeting.Send(Ana, Verbs.People, [], right, form: "people"));

        Assert.Equal(Role.Decider, (await Meeting.Scene()).Workshop.Present(Cyd)!.Role);
    }

    [Fact]
    public async Task Leading_can_be_handed_on_and_taken_over_when_nobody_does()
    {
        await AtStages();
        Assert.False(CardReading.Has((await Meeting.Mine(Ben))!, Verbs.TakeOver));

        journey.Clock.Advance(TimeSpan.FromMinutes(11));
        await Expect<Reply.Done>(Meeting.Press(Ben, (await Meeting.Mine(Ben))!, Verbs.TakeOver));
        Assert.NotNull(Meeting.Presenter.Cockpit(await Meeting.Scene(), Meeting.Viewer(Ben)));
    }

    [Fact]
    public async Task A_facilitator_alone_is_told_when_half_of_the_time_is_gone_and_few_have_written()
    {
        await AtStages();
        journey.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Contains("fewer than a third", CardReading.Text(await Meeting.Cockpit(Ana)));
        Assert.DoesNotContain("fewer than a third", CardReading.Text(await Meeting.Step()));
    }

    [Fact]
    public async Task What_people_typed_stands_on_cards_as_text_runs_that_read_no_markdown()
    {
        await journey.Begin(("title", "**Title** [x](https://example.org)"));
        await Meeting.Answer(Ana, ("frame/all/scenario", "**bold** <b>"));

        Assert.DoesNotContain(
            TextBlocks((await Meeting.Board()).Content).Concat(TextBlocks((await Meeting.Step()).Content)), text => text.Contains("**", StringComparison.Ordinal));
    }

    private static IEnumerable<string> TextBlocks(JsonNode? node) => node switch
    {
        JsonObject o when o["type"]?.ToString() == "TextBlock" => [o["text"]?.ToString() ?? ""],
        JsonObject o => o.SelectMany(p => TextBlocks(p.Value)),
        JsonArray a => a.SelectMany(TextBlocks),
        _ => [],
    };
}
