using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;

namespace WorkshopBot.Domain.Tests;

public sealed class MovingTests
{
    [Fact]
    public void A_step_goes_from_open_to_reveal_to_settled_and_the_next_one_opens()
    {
        var session = Of("stages", "touchpoints");
        Assert.Equal(new StepPosition(0, Phase.Open), session.Position);

        session.Next();
        Assert.Equal(new StepPosition(0, Phase.Reveal), session.Position);

        session.Next();
        Assert.Equal(new StepPosition(1, Phase.Open), session.Position);
        Assert.Equal(Phase.Settled, session.Running.Steps[0].Progress.Phase);
    }

    [Fact]
    public void Two_clicks_on_the_same_button_never_skip_a_step()
    {
        var session = Of("stages", "touchpoints");
        var drawn = session.Position;
        session.Do(Ana, new Command.Next(drawn));

        Assert.Equal(new Refusal.AlreadyMoved(session.Position), session.Refusal(Ana, new Command.Next(drawn)));
    }

    [Theory]
    [MemberData(nameof(FacilitatorCommands))]
    public void A_participant_giving_a_facilitator_command_is_refused(Command command)
    {
        var session = Of("stages", "touchpoints");

        Assert.IsType<Refusal.OnlyFacilitators>(session.Refusal(Ben, command));
    }

    public static TheoryData<Command> FacilitatorCommands =>
    [
        new Command.Next(new(0, Phase.Open)), new Command.Back(new(0, Phase.Open)), new Command.Skip(new(0, Phase.Open)),
        new Command.Reopen(new(0, Phase.Open), 1), new Command.Extend(new(0, Phase.Open), TimeSpan.FromMinutes(1)),
        new Command.RevealIn(new(0, Phase.Open), TimeSpan.FromSeconds(30)), new Command.RateAgain(new(0, Phase.Open), []),
        new Command.Invite(new("eve")), new Command.Remove(Cyd), new Command.GiveRole(Ben, Role.Facilitator), new Command.HandOver(Ben), new Command.Tidy([]),
        new Command.SetEvidence(new("x"), Evidence.Measured, null), new Command.Focus(new("x")), new Command.Spotlight(0, null),
        new Command.Shortlist(0, []), new Command.TakeNote(NoteKind.Note, "x"), new Command.Undo(new("x")), new Command.Finish(),
        new Command.Resume(),
    ];

    [Fact]
    public void A_break_is_over_with_one_click()
    {
        var session = Of("stages", "break", "touchpoints");
        session.Settle();

        session.Next();

        Assert.Equal(new StepPosition(2, Phase.Open), session.Position);
    }

    [Fact]
    public void Going_back_shows_the_step_before_again_and_loses_nothing()
    {
        var session = WithStages(["Search"], ScriptStep.Of("touchpoints"));
        session.Add(Ben, "touchpoint", ("text", "Rings the bell"));

        session.Do(Ana, new Command.Back(session.Position));
        Assert.Equal(new StepPosition(0, Phase.Reveal), session.Position);

        session.Next();
        Assert.Equal(new StepPosition(1, Phase.Open), session.Position);
        Assert.Equal(ElementStatus.Live, session.Said("Rings the bell").Status);
    }

    [Fact]
    public void Before_the_first_step_there_is_nothing_to_go_back_to()
    {
        var session = Of("stages");

        Assert.IsType<Refusal.NothingToGoBackTo>(session.Refusal(Ana, new Command.Back(session.Position)));
    }

    [Fact]
    public void A_skipped_step_is_passed_and_can_be_opened_later()
    {
        var session = Of("stages", "touchpoints", "emotions");
        session.Settle();
        session.Do(Ana, new Command.Skip(session.Position));
        Assert.Equal(2, session.Running.Current);

        session.Do(Ana, new Command.Reopen(session.Position, 1));

        Assert.Equal(new StepPosition(1, Phase.Open), session.Position);
    }

    [Fact]
    public void A_timebox_that_has_run_out_is_extended_from_now()
    {
        var session = Of(ScriptStep.Of("stages", minutes: 8));
        session.Now += TimeSpan.FromMinutes(10);

        session.Do(Ana, new Command.Extend(session.Position, TimeSpan.FromMinutes(5)));

        Assert.Equal(session.Now + TimeSpan.FromMinutes(5), session.Current.Progress.Until);
    }

    [Fact]
    public void A_live_timebox_that_runs_out_closes_nothing_by_itself()
    {
        var session = Of(ScriptStep.Of("stages", minutes: 8));
        session.Now += TimeSpan.FromHours(1);

        Assert.Empty(session.Do(null, new Command.Tick()));
        Assert.Null(Decider.NextWake(session.State));
    }

    [Fact]
    public void A_reveal_that_was_announced_happens_when_it_is_due_and_not_before()
    {
        var session = Of("stages");
        session.Do(Ana, new Command.RevealIn(session.Position, TimeSpan.FromSeconds(30)));
        Assert.Equal(session.Now.AddSeconds(30), Decider.NextWake(session.State));

        session.Now += TimeSpan.FromSeconds(29);
        Assert.Empty(session.Do(null, new Command.Tick()));

        session.Now += TimeSpan.FromSeconds(1);
        session.Do(null, new Command.Tick());
        Assert.Equal(Phase.Reveal, session.Current.Progress.Phase);
        Assert.Null(Decider.NextWake(session.State));
    }

    [Fact]
    public void A_wake_that_comes_twice_reveals_once()
    {
        var session = Of("stages", "touchpoints");
        session.Do(Ana, new Command.RevealIn(session.Position, TimeSpan.FromSeconds(30)));
        session.Now += TimeSpan.FromMinutes(2);
        session.Do(null, new Command.Tick(), form: "wake/1");

        Assert.Empty(session.Do(null, new Command.Tick(), form: "wake/1"));
        Assert.Empty(session.Do(null, new Command.Tick(), form: "wake/2"));
    }

    [Fact]
    public void A_window_closes_at_its_deadline()
    {
        var session = Of(ScriptStep.Of("pain-points") with { Pace = Pace.Window, Days = 14 });
        Assert.Equal(session.Now.AddDays(14), Decider.NextWake(session.State));

        session.Now += TimeSpan.FromDays(14);
        session.Do(null, new Command.Tick());

        Assert.Equal(Phase.Reveal, session.Current.Progress.Phase);
    }

    [Fact]
    public void Rated_again_only_the_chosen_stages_are_asked_and_both_rounds_are_kept()
    {
        var session = WithStages(["Search", "Ride"], ScriptStep.Of("emotions"));
        ElementId search = session.Said("Search").Id, ride = session.Said("Ride").Id;
        session.Save(Ben, Row("rating", ("stage", search.Value), ("feeling", -2)), Row("rating", ("stage", ride.Value), ("feeling", 1)));
        session.Next();

        session.Do(Ana, new Command.RateAgain(session.Position, [search]));
        Assert.Equal(new Refusal.NotInThisRound(0), session.Refusal(
            Ben, new Command.Save(session.Position, [Row("rating", ("stage", ride.Value), ("feeling", 2))])));
        session.Save(Ben, Row("rating", ("stage", search.Value), ("feeling", 0)));
        Assert.Equal(-2m, session.Map.Stages[0].Emotion.Mean);

        session.Settle();
        Assert.Equal((0m, 1m), (session.Map.Stages[0].Emotion.Mean, session.Map.Stages[1].Emotion.Mean));
        Assert.Equal(3, session.Running.Elements.Values.Count(e => e.Kind == "rating"));
    }

    [Fact]
    public void Rated_again_without_importance_the_importance_of_the_first_round_stands()
    {
        var session = WithStages(["Search"], ScriptStep.Of("emotions"));
        session.Save(Ben, Row("rating", ("stage", "S1"), ("feeling", -2), ("importance", 4)));
        session.Next();
        session.Do(Ana, new Command.RateAgain(session.Position, [session.Said("Search").Id]));
        session.Save(Ben, Row("rating", ("stage", "S1"), ("feeling", 1)));
        session.Settle();

        Assert.Equal((1m, 4m), (session.Map.Stages[0].Emotion.Mean, session.Map.Stages[0].Importance));
    }

    [Fact]
    public void A_step_without_ratings_of_stages_cannot_be_rated_again()
    {
        var session = Of("stages");
        session.Next();

        Assert.IsType<Refusal.CannotRateAgain>(session.Refusal(Ana, new Command.RateAgain(session.Position, [new("x")])));
    }

    [Fact]
    public void Finishing_settles_what_is_open_and_each_finish_makes_a_version()
    {
        var session = Of("stages", "touchpoints");
        session.Do(Ana, new Command.Finish(ReviewInMonths: 6));
        Assert.Equal(Phase.Settled, session.Running.Steps[0].Progress.Phase);
        Assert.Equal(session.Now.AddMonths(6), session.Running.Ending?.NextReview);
        Assert.IsType<Refusal.AlreadyFinished>(session.Refusal(Ana, new Command.Next(session.Position)));

        session.Do(Ana, new Command.Resume());
        session.Do(Ana, new Command.Finish());

        Assert.Equal(2, session.Map.Version);
    }
}
