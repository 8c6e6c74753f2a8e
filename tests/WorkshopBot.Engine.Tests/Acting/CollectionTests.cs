using WorkshopBot.Domain;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Acting;

/// <summary>Pain points over days, by what people press and type.</summary>
public sealed class CollectionTests : IAsyncDisposable
{
    private readonly Journey journey = new();

    private Meeting Meeting => journey.Meeting;

    public ValueTask DisposeAsync() => journey.DisposeAsync();

    [Fact]
    public async Task The_form_of_a_collection_asks_for_its_question_and_starts_it_on_the_stages_that_are_given()
    {
        await Start(("closes", "7d"), ("late", "refuse"));

        var w = (await Meeting.Scene()).Workshop;
        Assert.Equal(("What goes wrong?", "collection"), (w.Title, w.Script));
        Assert.Equal((Phase.Open, journey.Clock.GetUtcNow().AddDays(7)), (w.Steps[1].Progress.Phase, w.Steps[1].Progress.Until));
        Assert.Equal((LatePolicy.Refuse, false), (w.Steps[1].Settings.Late, w.Steps[1].IsAnonymous));
    }

    [Theory]
    [InlineData("closes", "400d")]
    [InlineData("closes", "-1d")]
    [InlineData("closes", "soon")]
    [InlineData("closes", "2026-03-01")]
    [InlineData("opens", "yesterday")]
    [InlineData("opens", "2026-03-01 12:00")]
    public async Task A_time_that_cannot_be_is_said_where_it_was_typed_and_starts_nothing(string input, string value)
    {
        await Meeting.Enter(Ana, "Ana");
        var form = Meeting.Presenter.StartForm("en", StartData.Collection);

        var refused = Assert.IsType<Reply.Refused>(
            await Meeting.Press(Ana, form, Verbs.Start, filled: [("title", "What goes wrong?"), (input, value)]));

        Assert.Equal([input], refused.Errors.Keys);
    }

    [Fact]
    public async Task A_late_policy_that_is_not_offered_stays_the_usual_one()
    {
        await Start(("late", "never"));

        Assert.Equal(LatePolicy.AcceptAndMark, (await Meeting.Scene()).Workshop.Steps[1].Settings.Late);
    }

    [Fact]
    public async Task It_opens_and_closes_by_the_clocks_of_who_starts_it_and_says_so_before()
    {
        await Meeting.Enter(Ana, "Ana", "Asia/Tokyo");
        await Meeting.Collect(Ana, ("title", "What goes wrong?"), ("opens", "2026-03-04 09:00"), ("closes", "2026-03-06"));

        var settings = (await Meeting.Scene()).Workshop.Steps[1].Settings;
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero), settings.Opens);
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 14, 59, 0, TimeSpan.Zero), settings.Closes);
        Assert.Contains("Opens 2026-03-04 09:00 (Asia/Tokyo)", CardReading.Text(await Meeting.Step()));
    }

    [Theory]
    [InlineData("weekly", "", "", "weekly mon 18:00 open 2d Asia/Tokyo")]
    [InlineData("weekly", "thu,fri", "2026-06-30", null)]
    [InlineData("weekly", "tue,fri", "2026-06-30", "weekly tue,fri 18:00 open 2d Asia/Tokyo until 2026-06-30")]
    [InlineData("monthly", "tue", "", "monthly 2 18:00 open 2d Asia/Tokyo")]
    [InlineData("never", "tue", "", "")]
    public async Task It_opens_again_as_often_as_the_form_says_by_the_clocks_of_who_starts_it(string repeats, string days, string until, string? rule)
    {
        await Meeting.Enter(Ana, "Ana", "Asia/Tokyo");
        var form = Meeting.Presenter.StartForm("en", StartData.Collection);

        var reply = await Meeting.Press(
            Ana, form, Verbs.Start, filled: [("title", "What goes wrong?"), ("closes", "2d"), ("repeats", repeats), ("days", days), ("until", until)]);

        if (rule is null) Assert.Equal(["repeats"], Assert.IsType<Reply.Refused>(reply).Errors.Keys);
        else Assert.Equal(rule, (await Meeting.Scene()).Workshop.Steps[1].Settings.Recurs ?? "");
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2026-03-01")]
    public async Task A_last_day_that_cannot_be_is_said_where_it_was_typed_and_starts_nothing(string until)
    {
        await Meeting.Enter(Ana, "Ana");
        var form = Meeting.Presenter.StartForm("en", StartData.Collection);

        var refused = Assert.IsType<Reply.Refused>(await Meeting.Press(
            Ana, form, Verbs.Start, filled: [("title", "What goes wrong?"), ("closes", "2d"), ("repeats", "weekly"), ("until", until)]));

        Assert.Equal(["until"], refused.Errors.Keys);
    }

    [Fact]
    public async Task What_looks_like_somebodys_address_is_pointed_out_where_it_was_typed_and_may_stay_when_its_author_says_so()
    {
        await Start(("closes", "1w"));
        var form = await Meeting.Form(Ana);
        (string, string)[] filled = [("pain-point/0/text", "Nobody calls back"), ("pain-point/1/text", "mia@mail.example waits")];

        var refused = Assert.IsType<Reply.Refused>(await Meeting.Press(Ana, form, Verbs.SaveAnswer, filled: filled));
        Assert.Equal(["pain-point/1/text"], refused.Errors.Keys);
        Assert.Contains("e-mail address", refused.Errors["pain-point/1/text"]);
        Assert.Empty((await Meeting.Scene()).Workshop.Steps[1].Elements);

        await Expect<Reply.Done>(Meeting.Press(Ana, form, Verbs.SaveAnswer, filled: [.. filled, ("personal", "keep")]));
        Assert.Equal(2, (await Meeting.Scene()).Workshop.Steps[1].Elements.Count);

        // Once it is saved it is not pointed out again.
        await Expect<Reply.Done>(Meeting.Press(Ana, await Meeting.Form(Ana), Verbs.SaveAnswer, filled: ("pain-point/2/text", "Too dear")));
    }

    [Fact]
    public async Task Before_it_opens_nobody_is_asked_for_anything_and_who_leads_opens_it()
    {
        await Start(("opens", "2h"), ("closes", "1w"));

        Assert.Contains("nothing to do yet", CardReading.Text((await Meeting.Mine(Ana))!));
        var cockpit = await Meeting.Cockpit(Ana);
        Assert.Equal("Open now", CardReading.Action(cockpit, Verbs.Next)["title"]!.GetValue<string>());
        Assert.DoesNotContain("have answered", CardReading.Text(cockpit));

        await Meeting.Next(Ana);
        Assert.Equal(Phase.Open, (await Meeting.Scene()).Current!.Progress.Phase);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task One_line_is_a_report_that_says_what_was_guessed_and_can_be_taken_back(string anonymous)
    {
        await Start(("anonymous.pain-points", anonymous));

        var done = await Expect<Reply.Done>(Meeting.Say(Ana, "Paying by card fails again"));

        var said = CardReading.Text(done.Next!);
        Assert.Contains("Stage: S2 Pay.", said);
        Assert.Contains("Severity: 4 of 5.", said);
        Assert.Equal(anonymous == "false", said.Contains("As P1.", StringComparison.Ordinal));

        await Expect<Reply.Done>(Meeting.Press(Ana, done.Next!, Verbs.TakeBack));
        Assert.Equal(ElementStatus.Withdrawn, Assert.Single((await Meeting.Scene()).Workshop.Elements.Values, e => e.Kind == "pain-point").Status);
    }

    [Fact]
    public async Task Somebody_elses_report_is_not_taken_back()
    {
        await Start();
        await Meeting.Enter(Ben, "Ben");
        await Meeting.Join(Ben);
        var done = await Expect<Reply.Done>(Meeting.Say(Ana, "Paying by card fails again"));

        Assert.IsType<Reply.Refused>(await Meeting.Press(Ben, done.Next!, Verbs.TakeBack));
    }

    [Fact]
    public async Task Taking_back_twice_changes_nothing_the_second_time()
    {
        await Start();
        var done = await Expect<Reply.Done>(Meeting.Say(Ana, "Paying by card fails again"));
        await Expect<Reply.Done>(Meeting.Press(Ana, done.Next!, Verbs.TakeBack));
        var number = (await Meeting.Scene()).Number;

        await Expect<Reply.Done>(Meeting.Press(Ana, done.Next!, Verbs.TakeBack));

        Assert.Equal(number, (await Meeting.Scene()).Number);
    }

    [Theory]
    [InlineData("P1")]
    [InlineData(" p1 ")]
    public async Task What_happened_again_is_counted_by_its_handle_and_that_can_be_taken_back(string handle)
    {
        await Start();
        await Expect<Reply.Done>(Meeting.Say(Ana, "Paying by card fails again"));

        var done = await Expect<Reply.Done>(Meeting.SayAgain(Ana, handle));
        Assert.Contains("It has happened 2 times.", CardReading.Text(done.Next!));
        Assert.Equal(1, await Recurrences());

        await Expect<Reply.Done>(Meeting.Press(Ana, done.Next!, Verbs.Unrecur));
        Assert.Equal(0, await Recurrences());
    }

    [Theory]
    [InlineData("")]
    [InlineData("P7")]
    [InlineData("S1")]
    public async Task What_nobody_reported_does_not_happen_again(string handle)
    {
        await Start();
        await Expect<Reply.Done>(Meeting.Say(Ana, "Paying by card fails again"));

        Assert.IsType<Reply.Refused>(await Meeting.SayAgain(Ana, handle));
    }

    [Fact]
    public async Task A_pulse_offers_ones_latest_reports_and_counts_them_at_one_press()
    {
        await Start();
        foreach (var n in Enumerable.Range(1, 7)) await Expect<Reply.Done>(Meeting.Say(Ana, $"Paying by card fails for reason {n}"));

        var pulse = await Meeting.Pulse(Ana);
        var text = CardReading.Text(pulse);
        Assert.All(Enumerable.Range(3, 5), n => Assert.Contains($"reason {n}", text));
        Assert.DoesNotContain("reason 2", text);

        await Expect<Reply.Done>(Meeting.Press(Ana, pulse, Verbs.Recur));
        Assert.Equal(1, (await Meeting.Scene()).Workshop.Elements.Values.Single(e => e.Payload.Word("text")?.EndsWith('7') == true).Recurrences);
    }

    [Fact]
    public async Task Nothing_today_changes_nothing()
    {
        await Start();
        var number = (await Meeting.Scene()).Number;

        await Expect<Reply.Done>(Meeting.Press(Ana, await Meeting.Pulse(Ana), Verbs.NothingToday));

        Assert.Equal(number, (await Meeting.Scene()).Number);
    }

    [Fact]
    public async Task Who_mutes_it_finds_the_way_back_at_home()
    {
        await Start();
        await Expect<Reply.Done>(Meeting.Press(Ana, await Meeting.Pulse(Ana), Verbs.Mute));
        Assert.True(await IsMuted());

        await Expect<Reply.Done>(Meeting.Press(Ana, await Meeting.Home(Ana), Verbs.Unmute));
        Assert.False(await IsMuted());
    }

    [Fact]
    public async Task Everybody_says_when_they_work_and_pauses()
    {
        await Start();
        var form = await Meeting.Page(Ana, await Meeting.Pulse(Ana), Verbs.OpenAvailability);
        Assert.Equal("mon-fri 09:00-17:00", CardReading.Inputs(form, [])["hours"]);

        await Expect<Reply.Done>(Meeting.Press(Ana, form, Verbs.Availability, filled: [("hours", "Tue,thu 22:00-06:00"), ("pause", "7")]));

        var said = (await Meeting.Scene()).Workshop.People[Ana].Availability;
        Assert.Equal(("tue,thu 22:00-06:00", journey.Clock.GetUtcNow().AddDays(7)), (said.Hours, said.QuietUntil));
    }

    [Theory]
    [InlineData("whenever")]
    [InlineData("mon-fri 9-17")]
    [InlineData("mon-fri 25:00-26:00")]
    public async Task What_are_no_working_hours_is_said_where_it_was_typed(string hours)
    {
        await Start();
        var form = await Meeting.Page(Ana, await Meeting.Pulse(Ana), Verbs.OpenAvailability);

        var refused = Assert.IsType<Reply.Refused>(await Meeting.Press(Ana, form, Verbs.Availability, filled: [("hours", hours)]));

        Assert.Contains("hours", refused.Errors.Keys);
        Assert.Equal(Availability.Always, (await Meeting.Scene()).Workshop.People[Ana].Availability);
    }

    private async Task<bool> IsMuted() => (await Meeting.Scene()).Workshop.People[Ana].Availability.IsMuted;

    private async Task<int> Recurrences() => (await Meeting.Scene()).Workshop.Elements.Values.Sum(e => e.Recurrences);

    private async Task Start(params (string Input, string Value)[] filled)
    {
        await Meeting.Enter(Ana, "Ana");
        await Meeting.Collect(Ana, [("title", "What goes wrong?"), ("stages", "Compare offers\nPay — with a card"), .. filled]);
    }
}
