using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Timing;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

public sealed class NudgesTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ScriptStep Window = ScriptStep.Of("stages", 0) with { Pace = Pace.Window, Days = 7 };
    private static readonly ScriptStep Collecting = Window with { Days = 14, Pulses = true, Evidence = Evidence.Reported };

    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    /// <summary>For the pauses between passes; never behind the other.</summary>
    private readonly TestClock pauses = new();
    private readonly FakeChat chat = new();
    private readonly WorkshopEngine engine;
    private readonly Meeting meeting;
    private readonly Posters posters;
    private int commands;

    public NudgesTests()
    {
        engine = new(store, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());
        meeting = new(engine, store, clock);
        posters = Posters(engine);
    }

    public async ValueTask DisposeAsync()
    {
        await posters.DisposeAsync();
        await engine.DisposeAsync();
    }

    private IEnumerable<Identity?> Reminded => chat.Messages.Values.Where(m => m.Card.Name == "reminder").Select(m => m.To);

    [Fact]
    public async Task Each_who_has_not_answered_is_reminded_once_by_day_where_they_live()
    {
        await Begin((Ben, "Europe/Berlin"), (Cyd, "Asia/Tokyo"), (Dov, "America/Los_Angeles"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));

        var moments = await Pass(days: 7);

        Assert.Equal(["ana", "cyd", "dov"], moments.Select(m => m.Who).Order());
        foreach (var (who, at) in moments)
        {
            var hour = Zone.Find(who switch { "cyd" => "Asia/Tokyo", "dov" => "America/Los_Angeles", _ => "UTC" })!.At(at).Hour;
            Assert.InRange(hour, 9, 17);
        }
    }

    [Fact]
    public async Task Who_has_answered_an_anonymous_step_is_not_reminded_of_it()
    {
        await Begin(Window with { Anonymous = true }, (Ben, "UTC"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));

        Assert.Equal(["ana"], (await Pass(days: 7)).Select(m => m.Who));
    }

    [Fact]
    public async Task People_are_asked_again_and_again_as_their_working_days_end_and_reminded_once()
    {
        await Begin(Collecting, (Ben, "Asia/Tokyo"), (Cyd, "America/Los_Angeles"), (Dov, "Asia/Kolkata"));
        await Do(Dov, new Command.SetAvailability(new(Hours: "sun-thu 22:00-06:00")));

        var asked = await Pulsed(days: 14);

        foreach (var (who, zone, hours) in new[]
        {
            ("ana", "UTC", WorkingHours.Usual), ("ben", "Asia/Tokyo", WorkingHours.Usual), ("cyd", "America/Los_Angeles", WorkingHours.Usual),
            ("dov", "Asia/Kolkata", WorkingHours.Read("sun-thu 22:00-06:00")!),
        })
        {
            var theirs = asked.Where(a => a.Who == who).ToList();
            Assert.Equal(4, theirs.Count(a => a.Card == "pulse"));
            Assert.Single(theirs, a => a.Card == "reminder");
            Assert.All(theirs, a => Assert.True(hours.Contains(a.At, Zone.Find(zone)!), $"{who} was asked at {a.At:ddd HH:mm}."));
            Assert.Equal(theirs.Count, theirs.Select(a => (a.Card, a.At.Date)).Distinct().Count());
        }
    }

    [Fact]
    public async Task Who_has_muted_it_or_pauses_is_not_asked()
    {
        await Begin(Collecting, (Ben, "UTC"), (Cyd, "UTC"));
        await Do(Ben, new Command.SetAvailability(new(Availability.Muted)));
        await Do(Cyd, new Command.SetAvailability(new(clock.GetUtcNow().AddDays(7))));

        var asked = await Pulsed(days: 14);

        Assert.DoesNotContain(asked, a => a.Who == "ben");
        Assert.Equal((4, 2), (asked.Count(a => a is { Who: "ana", Card: "pulse" }), asked.Count(a => a is { Who: "cyd", Card: "pulse" })));
    }

    [Fact]
    public async Task An_anonymous_collection_asks_everybody_alike_also_who_has_answered()
    {
        await Begin(Collecting with { Anonymous = true }, (Ben, "UTC"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));

        var asked = await Pulsed(days: 14);

        Assert.Equal(asked.Count(a => a is { Who: "ana", Card: "pulse" }), asked.Count(a => a is { Who: "ben", Card: "pulse" }));
        Assert.DoesNotContain(asked, a => a is { Who: "ben", Card: "reminder" });
    }

    [Fact]
    public async Task A_machine_that_was_away_over_a_pulse_leaves_it_out()
    {
        await Begin(Collecting, (Ben, "UTC"));
        Advance(TimeSpan.FromHours(33));

        var asked = await Pulsed(days: 1);

        Assert.DoesNotContain(asked, a => a.Card == "pulse");
    }

    [Fact]
    public async Task Two_instances_ask_each_once_an_occasion()
    {
        await using var other = new WorkshopEngine(store, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());
        await using var others = Posters(other);
        await Begin(Collecting, (Ben, "UTC"), (Cyd, "UTC"));

        Advance(TimeSpan.FromHours(31));
        posters.Ask(meeting.Id);
        others.Ask(meeting.Id);
        await Settle(others);

        var pulses = chat.Messages.Values.Where(m => m.Card.Name == "pulse").Select(m => m.To!.Id).ToList();
        Assert.Equal(["ana", "ben", "cyd"], pulses.Order());
    }

    [Fact]
    public async Task Two_instances_remind_each_once()
    {
        await using var other = new WorkshopEngine(store, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());
        await using var others = Posters(other);
        await Begin((Ben, "UTC"), (Cyd, "UTC"));

        Advance(TimeSpan.FromDays(6));
        posters.Ask(meeting.Id);
        others.Ask(meeting.Id);
        await Settle(others);

        Assert.Equal(3, Reminded.Count());
        Assert.Equal(3, Reminded.Distinct().Count());
    }

    [Fact]
    public async Task Many_are_reminded_without_keeping_the_board_waiting()
    {
        await Begin([.. Enumerable.Range(0, 500).Select(i => (new ParticipantId($"p{i:D3}"), "UTC"))]);
        Advance(TimeSpan.FromDays(6));

        posters.Ask(meeting.Id);
        await pauses.Sleeping().WaitAsync(Patience);
        Assert.InRange(Reminded.Count(), 1, Nudges.MostInAPass);

        await Settle();
        Assert.Equal(501, Reminded.Distinct().Count());
        Assert.Equal(501, Reminded.Count());
    }

    [Fact]
    public async Task So_are_many_who_are_asked_anonymously()
    {
        await Begin(Window with { Anonymous = true }, [.. Enumerable.Range(0, 40).Select(i => (new ParticipantId($"p{i:D2}"), "UTC"))]);
        Advance(TimeSpan.FromDays(6));

        posters.Ask(meeting.Id);
        await pauses.Sleeping().WaitAsync(Patience);
        Assert.InRange(Reminded.Count(), 1, Nudges.MostInAPass);

        await Settle();
        Assert.Equal(41, Reminded.Distinct().Count());
        Assert.Equal(41, Reminded.Count());
    }

    [Fact]
    public async Task Who_answers_while_others_are_reminded_is_spared()
    {
        await Begin(Window with { Anonymous = true }, (Ben, "UTC"), (Cyd, "UTC"), (Dov, "UTC"));
        Advance(TimeSpan.FromDays(6));
        posters.Ask(meeting.Id);
        await pauses.Sleeping().WaitAsync(Patience);

        await Do(Dov, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));
        await Settle();

        Assert.Equal(["ana", "ben", "cyd"], Reminded.Select(r => r!.Id).Order());
    }

    [Fact]
    public async Task A_reminder_of_which_nobody_knows_whether_it_was_sent_is_not_sent_again_and_holds_up_nobody()
    {
        await Begin((Ben, "UTC"), (Cyd, "UTC"));
        Advance(TimeSpan.FromDays(6));
        chat.AnswerIsLost = new TaskCanceledException("it took too long");
        posters.Ask(meeting.Id);
        await pauses.Sleeping().WaitAsync(Patience);

        chat.AnswerIsLost = null;
        await Pass(days: 1, Nudges.MostInAPass);

        Assert.Equal(["ana", "ben", "cyd"], Reminded.Select(r => r!.Id).Order());
    }

    [Fact]
    public async Task A_reminder_that_the_chat_refuses_is_not_tried_again_even_when_somebody_asks_for_what_is_missing()
    {
        await Begin();
        chat.PostFails = new ChatRefusedException("user_disabled");
        await Pass(days: 6);

        chat.PostFails = null;
        posters.Ask(meeting.Id);
        await Settle();
        Advance(TimeSpan.FromHours(1));
        posters.Ask(meeting.Id);
        await Settle();

        Assert.Empty(Reminded);
    }

    [Fact]
    public async Task An_extension_before_the_moment_moves_it_and_after_it_reminds_nobody_again()
    {
        await Begin((Ben, "UTC"));
        var opened = clock.GetUtcNow();
        await Do(Ana, new Command.Extend(new(0, Phase.Open), TimeSpan.FromDays(2)));

        var moments = await Pass(days: 8);
        await Do(Ana, new Command.Extend(new(0, Phase.Open), TimeSpan.FromDays(3)));

        Assert.All(moments, m => Assert.Equal(opened.AddDays(8), m.At));
        Assert.Equal(2, moments.Count);
        await Pass(days: 4, alreadyReminded: 2);
    }

    [Fact]
    public async Task A_step_that_is_opened_again_reminds_only_whom_it_has_not_reminded()
    {
        await Begin((Ben, "UTC"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));
        Assert.Equal(["ana"], (await Pass(days: 7)).Select(m => m.Who));

        await Do(Ana, new Command.Reopen(new(0, Phase.Reveal), 0));
        await Do(Ben, new Command.Reconsider(0));

        Assert.Equal(["ben"], (await Pass(days: 7, alreadyReminded: 1)).Select(m => m.Who));
    }

    [Fact]
    public async Task Who_was_forgotten_or_has_left_is_not_reminded()
    {
        await Begin((Ben, "UTC"), (Cyd, "UTC"));
        await Do(Ben, new Command.Leave());
        await store.People.Forget(meeting.Id.Tenant, new("chat", "cyd"), CancellationToken.None);

        Assert.Equal(["ana"], (await Pass(days: 7)).Select(m => m.Who));
    }

    [Fact]
    public async Task Who_has_told_no_zone_is_reminded_by_day_where_those_live_who_lead()
    {
        await Begin((Ben, "Mars/Olympus_Mons"));
        await store.People.Enter(meeting.Id, new("chat", "ana"), new("Ana", "en", "Asia/Tokyo"), Ana, CancellationToken.None);

        var ben = Assert.Single(await Pass(days: 7), m => m.Who == "ben");

        Assert.InRange(Zone.Find("Asia/Tokyo")!.At(ben.At).Hour, 9, 17);
        Assert.Contains("(Asia/Tokyo)", chat.Messages.Values.Single(m => m.Card.Name == "reminder" && m.To!.Id == "ben").Card.Content.ToJsonString());
    }

    [Fact]
    public async Task An_instance_that_was_away_over_the_moment_reminds_when_it_comes_back_by_day()
    {
        Advance(TimeSpan.FromHours(3));
        await Begin((Ben, "UTC"));
        Advance(TimeSpan.FromDays(6.4));

        Assert.All(await Pass(days: 1), m => Assert.InRange(m.At.Hour, 9, 17));
        Assert.Equal(2, Reminded.Count());
    }

    [Fact]
    public async Task A_chat_that_takes_nothing_just_now_loses_no_reminder()
    {
        await Begin((Ben, "UTC"), (Cyd, "UTC"));
        Advance(TimeSpan.FromDays(6));
        chat.PostFails = new ChatUnavailableException("ratelimited");
        posters.Ask(meeting.Id);
        await pauses.Sleeping().WaitAsync(Patience);

        chat.PostFails = null;
        await Settle();
        Advance(TimeSpan.FromHours(1));
        posters.Ask(meeting.Id);
        await Settle();

        Assert.Equal(3, Reminded.Count());
    }

    [Fact]
    public async Task Somebody_whom_the_chat_does_not_know_keeps_nobody_from_being_reminded()
    {
        await Begin((Ben, "UTC"));
        await meeting.Enter(Dov, "Dov");
        await Do(Dov, new Command.Join());

        Assert.Equal(["ana", "ben"], (await Pass(days: 7)).Select(m => m.Who).Order());
    }

    [Fact]
    public async Task A_deadline_between_two_hours_at_the_end_of_the_day_is_told_like_any_other()
    {
        Advance(TimeSpan.FromHours(8.5));
        await Begin((Ben, "UTC"));

        var moments = await Pass(days: 7);

        Assert.Equal(["ana", "ben"], moments.Select(m => m.Who).Order());
        Assert.All(moments, m => Assert.InRange(m.At.Hour, 9, 17));
    }

    [Fact]
    public async Task The_log_of_an_anonymous_step_does_not_tell_who_had_answered_when_others_were_reminded()
    {
        await Begin(Window with { Anonymous = true }, (Ben, "UTC"), (Cyd, "UTC"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));

        Assert.Equal(["ana", "cyd"], (await Pass(days: 7)).Select(m => m.Who).Order());

        var posts = (await Running()).Posts.Where(p => p.Key.StartsWith("reminder/", StringComparison.Ordinal)).ToList();
        Assert.Equal(["ana", "ben", "cyd"], posts.Select(p => p.Key.Split('/')[^1]).Order());
        Assert.Single(posts.Select(p => (p.Value.Attempt, p.Value.Message, p.Value.IsRefused, p.Value.StartedAt)).Distinct());
    }

    [Fact]
    public async Task Who_comes_after_the_moment_is_not_reminded_of_what_they_have_just_been_asked()
    {
        await Begin();
        await Pass(days: 6);
        await store.People.Enter(meeting.Id, new("chat", "ben"), new("Ben", "en", "UTC"), Ben, CancellationToken.None);
        await Do(Ben, new Command.Join());
        await Settle();

        Advance(TimeSpan.FromHours(1));
        posters.Ask(meeting.Id);
        await Settle();

        Assert.DoesNotContain(Reminded, r => r!.Id == "ben");
    }

    [Fact]
    public async Task Where_no_door_to_the_chat_is_open_the_window_closes_at_its_deadline_all_the_same()
    {
        await Begin(Window, (Ben, "UTC"));
        await posters.DisposeAsync();
        var pump = new WakePump(engine, store.Wakes, clock, new LogLines<WakePump>());

        for (var hour = 0; hour < 7 * 24; hour++)
        {
            Advance(TimeSpan.FromHours(1));
            while (await pump.Deliver(CancellationToken.None) > 0) { }
        }

        Assert.Equal(Phase.Reveal, (await Running()).Steps[0].Progress.Phase);
    }

    private async Task<Workshop.Running> Running() =>
        (Workshop.Running)Assert.IsType<Outcome.Saved>(await engine.Look(meeting.Id, CancellationToken.None)).Workshop;

    private Task Begin(params (ParticipantId Who, string Zone)[] people) => Begin(Window, people);

    private async Task Begin(ScriptStep step, params (ParticipantId Who, string Zone)[] people)
    {
        foreach (var (who, zone) in people.Prepend((Ana, "UTC")))
            await store.People.Enter(meeting.Id, new("chat", who.Value), new(who.Value, "en", zone), who, CancellationToken.None);
        await Do(Ana, Session.Start(step) with { Place = new("chat", "T1/C1") });
        foreach (var (who, _) in people) await Do(who, new Command.Join());
        await Settle();
    }

    /// <summary>Time passes, and wakes come when they are due.</summary>
    /// <returns>Who was reminded when.</returns>
    private async Task<List<(string Who, DateTimeOffset At)>> Pass(int days, int alreadyReminded = 0)
    {
        var before = Reminded.Select(r => r!.Id).ToList();
        var moments = new List<(string, DateTimeOffset)>();
        var pump = new WakePump(engine, store.Wakes, clock, new LogLines<WakePump>());
        for (var half = 0; half < days * 48; half++)
        {
            Advance(TimeSpan.FromMinutes(30));
            await pump.Deliver(CancellationToken.None);
            await Settle();
            moments.AddRange(Reminded.Select(r => r!.Id).Except([.. before, .. moments.Select(m => m.Item1)]).Select(who => (who, clock.GetUtcNow())));
        }

        Assert.Equal(moments.Count + alreadyReminded, Reminded.Count());
        return moments;
    }

    /// <summary>The same, for everything that single people were written.</summary>
    private async Task<List<(string Who, string Card, DateTimeOffset At)>> Pulsed(int days)
    {
        var known = new HashSet<string>();
        var asked = new List<(string, string, DateTimeOffset)>();
        var pump = new WakePump(engine, store.Wakes, clock, new LogLines<WakePump>());
        for (var half = 0; half < days * 48; half++)
        {
            Advance(TimeSpan.FromMinutes(30));
            await pump.Deliver(CancellationToken.None);
            await Settle();
            foreach (var (id, (to, card)) in chat.Messages.Where(m => m.Value.Card.Name is "pulse" or "reminder"))
            {
                if (known.Add(id)) asked.Add((to!.Id, card.Name, clock.GetUtcNow()));
            }
        }

        return asked;
    }

    private void Advance(TimeSpan by)
    {
        clock.Advance(by);
        if (clock.GetUtcNow() - pauses.GetUtcNow() is { Ticks: > 0 } behind) pauses.Advance(behind);
    }

    private async Task Settle(Posters? others = null)
    {
        Task Idle() => Task.WhenAll(posters.Idle, others?.Idle ?? Task.CompletedTask);
        while (!Idle().IsCompleted)
        {
            await Task.WhenAny(pauses.Sleeping(), Idle()).WaitAsync(Patience);
            pauses.Advance(WorkshopBot.Engine.Posting.Posters.AtMostEvery);
        }
    }

    private async Task Do(ParticipantId by, Command command) => Assert.IsType<Outcome.Saved>(
        await engine.Execute(meeting.Id, new($"c{++commands}"), by, command, CancellationToken.None));

    private Posters Posters(WorkshopEngine engine) => new(engine, store, meeting.Presenter, [chat], pauses, new LogLines<Posters>());
}
