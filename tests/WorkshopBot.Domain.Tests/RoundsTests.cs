using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>A collection that opens again and again: every seventh day, for two days.</summary>
public sealed class RoundsTests
{
    private readonly Session session = Session.NotStarted();
    private DateTimeOffset start;

    [Fact]
    public void It_opens_again_by_itself_and_everybody_is_asked_anew()
    {
        Start();
        session.Do(Ana, Report("The card was declined"));
        Tick(start.AddDays(2));
        Assert.Equal((Phase.Reveal, start.AddDays(7)), (session.Current.Progress.Phase, Decider.NextWake(session.State)));

        Tick(start.AddDays(7));

        Assert.Equal((Phase.Open, 2, start.AddDays(9)), (session.Current.Progress.Phase, session.Current.Progress.Round, session.Current.Progress.Until));
        Assert.Empty(session.Current.Answered);
        Assert.Equal(["The card was declined"], Shown());
    }

    [Fact]
    public void A_wake_that_comes_twice_or_early_opens_no_round_more()
    {
        Start();
        Tick(start.AddDays(2));
        Tick(start.AddDays(6));
        Tick(start.AddDays(7));
        Tick(start.AddDays(7));

        Assert.Equal(2, session.Current.Progress.Round);
    }

    [Fact]
    public void After_weeks_in_which_nobody_was_there_it_goes_on_with_the_round_that_is_now()
    {
        Start();

        Tick(start.AddDays(22));
        Tick(start.AddDays(22));

        Assert.Equal((Phase.Open, 2, start.AddDays(23)), (session.Current.Progress.Phase, session.Current.Progress.Round, session.Current.Progress.Until));
    }

    [Fact]
    public void What_is_said_in_a_round_stays_blind_until_it_closes_and_what_was_said_before_is_shown()
    {
        Start();
        session.Do(Ana, Report("The card was declined"));
        Tick(start.AddDays(2));
        Tick(start.AddDays(7));
        session.Do(Ana, Report("Nobody answers the phone"));
        Assert.Equal(["The card was declined"], Shown());

        Tick(start.AddDays(9));

        Assert.Equal(["The card was declined", "Nobody answers the phone"], Shown());
    }

    [Fact]
    public void What_each_round_came_to_is_kept()
    {
        Start();
        session.Do(Ana, Report("S2: the card was declined"));
        Tick(start.AddDays(2));
        session.Do(Ana, new Command.Recur(session.Position, session.Said("S2: the card was declined").Id));
        Tick(start.AddDays(7));
        session.Do(Ana, Report("Nobody answers the phone"));
        Tick(start.AddDays(9));
        Tick(start.AddDays(14));

        Assert.Equal([(1, 1, 2), (2, 1, 3)], session.Current.Past.Select(p => (p.Round, p.People, p.Reports)));
        Assert.Equal(2, session.Current.Past[1].ByStage[session.Running.Handles["S2"]]);
        Assert.Equal(1, session.Current.Past[1].ByStage[PastRound.Nowhere]);
    }

    [Fact]
    public void A_report_from_a_form_of_the_round_before_counts_for_this_one()
    {
        Start();
        var late = Report("The card was declined");
        Tick(start.AddDays(2));
        Tick(start.AddDays(7));

        session.Do(Ana, late);

        Assert.Equal(2, session.Said("The card was declined").Round);
    }

    [Fact]
    public void A_finished_workshop_opens_no_more()
    {
        Start();
        Tick(start.AddDays(2));
        session.Do(Ana, new Command.Finish());
        Assert.Null(Decider.NextWake(session.State));

        Tick(start.AddDays(7));

        Assert.Equal(Phase.Settled, session.Running.Steps[1].Progress.Phase);
    }

    [Fact]
    public void A_round_that_was_settled_opens_again_all_the_same()
    {
        Start();
        session.Next();
        session.Next();
        Assert.Equal(2, session.Running.Current);

        Tick(start.AddDays(7));

        Assert.Equal((1, Phase.Open), (session.Running.Current, session.Current.Progress.Phase));
    }

    [Fact]
    public void Each_anonymous_round_has_a_key_of_its_own_and_the_last_one_is_dead()
    {
        Start(anonymous: true);
        Everybody("The card was declined");
        Tick(start.AddDays(2));
        Tick(start.AddDays(7));

        Assert.Equal((2, 1), (session.Current.Progress.Generation, session.Current.ClosedGeneration));
        Assert.IsType<Refusal.UnknownElement>(
            session.Refusal(Ana, new Command.TakeBack(session.Position, session.Said("The card was declined ana").Id)));
    }

    [Fact]
    public void What_too_few_said_anonymously_is_shown_with_the_next_round_that_enough_have_answered()
    {
        Start(anonymous: true);
        Everybody("The card was declined");
        Tick(start.AddDays(2));
        Tick(start.AddDays(7));
        session.Do(Ana, Report("My manager is rude"));
        Tick(start.AddDays(9));
        Assert.DoesNotContain("My manager is rude", Shown());
        Tick(start.AddDays(14));
        Assert.DoesNotContain("My manager is rude", Shown());

        Everybody("Nobody answers");
        Tick(start.AddDays(16));

        Assert.Contains("My manager is rude", Shown());
    }

    [Fact]
    public void An_anonymous_form_of_the_round_before_is_refused_for_it_may_repeat_what_was_said_then()
    {
        Start(anonymous: true);
        var drawn = session.Position;
        Tick(start.AddDays(2));
        Tick(start.AddDays(7));

        Assert.IsType<Refusal.AlreadyMoved>(
            session.Refusal(Ana, new Command.Save(drawn, [Session.Row("pain-point", ("text", "The card was declined"))])));
    }

    [Fact]
    public void Reminders_and_pulses_of_a_round_that_is_over_are_forgotten()
    {
        Start();
        session.Do(null, new Command.StartPost(Slots.Pulse(Reminding.Of(session.Running)!, Ana)) { Occasion = 3 });
        Assert.NotEmpty(session.Running.Posts);
        Tick(start.AddDays(2));
        Tick(start.AddDays(7));

        Assert.Empty(session.Running.Posts);
    }

    [Fact]
    public void Only_a_window_opens_again()
    {
        var step = ScriptStep.Of("pain-points") with { Recurs = "weekly" };

        Assert.IsType<Refusal.BadValue>(session.Refusal(Ana, Session.Start(step)));
        Assert.IsType<Refusal.BadValue>(session.Refusal(Ana, Session.Start(step with { Pace = Pace.Window, Recurs = new('x', 201) })));
    }

    private IEnumerable<string> Shown() => session.Map.Stages.SelectMany(s => s.PainPoints).Select(p => p.Text)
        .Concat(session.Map.Unplaced.Select(u => u.Text))
        .OrderBy(text => session.Running.Elements.Values.First(e => e.Payload.Word("text") == text).Round);

    private void Everybody(string text)
    {
        foreach (var person in new[] { Ana, Ben, Cyd }) session.Do(person, Report($"{text} {person}"));
    }

    private void Start(bool anonymous = false)
    {
        start = session.Now;
        session.Recurring = (_, over, now) => Enumerable.Range(0, 100)
            .Select(week => new Opening(start.AddDays(7 * week), start.AddDays((7 * week) + 2)))
            .First(round => round.Opens >= over && round.Closes > now);
        var collection = Script.Collection.Steps[1] with { Days = 2, Anonymous = anonymous, Recurs = "every seventh day" };
        session.Do(Ana, Session.Start([.. Script.Collection.Steps.SetItem(1, collection)]) with
        {
            Place = new("test", "bikes"),
            Drafts = ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty.Add(
                new("stages"), [Session.Row("stage", ("name", "Compare")), Session.Row("stage", ("name", "Pay"))]),
        });
        foreach (var person in new[] { Ben, Cyd }) session.Do(person, new Command.Join());
    }

    private Command.Add Report(string line) => new(session.Position, [session.Current.Definition.Read(line, session.Running)!]);

    private void Tick(DateTimeOffset at)
    {
        session.Now = at;
        session.Do(null, new Command.Tick());
    }
}
