using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>A finished map grows old, and some of its steps are asked once more.</summary>
public sealed class ReviewTests
{
    private const int Touchpoints = 1;
    private const int Feelings = 2;
    private const int PainPoints = 3;

    private readonly Session map = WithStages(
        ["Compare", "Pay"],
        ScriptStep.Of("touchpoints"), ScriptStep.Of("emotions"), ScriptStep.Of("pain-points") with { Anonymous = false });

    public ReviewTests()
    {
        map.Add(Ben, "touchpoint", ("text", "Looks at the window"), ("stage", "S1"));
        map.Settle();
        map.Save(Ben, Rating("S1", -1), Rating("S2", 1));
        map.Settle();
        map.Add(Ben, "pain-point", ("text", "Too dear"), ("stage", "S1"));
        map.Settle();
        map.Do(Ana, new Command.Finish());
    }

    [Fact]
    public void A_review_falls_due_once_when_the_map_has_grown_old()
    {
        var due = map.Running.Ending!.NextReview;
        Assert.Equal((map.Now.AddMonths(6), due), (due, Decider.NextWake(map.State)));

        Tick(due.AddDays(-1));
        Assert.False(map.Running.IsReviewDue);
        Tick(due.AddHours(3));

        Assert.Equal((true, 1, (DateTimeOffset?)null), (map.Running.IsReviewDue, map.Running.TimesDue, Decider.NextWake(map.State)));
        var log = map.Log.Count;
        Tick(due.AddDays(1));
        Assert.Equal(log, map.Log.Count);
    }

    [Fact]
    public void It_can_be_put_off_and_falls_due_again()
    {
        Tick(map.Running.Ending!.NextReview);

        map.Do(Ana, new Command.PostponeReview(3));

        Assert.Equal((false, map.Now.AddMonths(3)), (map.Running.IsReviewDue, map.Running.Ending!.NextReview));
        Tick(map.Running.Ending.NextReview);
        Assert.Equal(2, map.Running.TimesDue);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public void It_is_put_off_by_months_that_people_can_mean(int months) =>
        Assert.IsType<Refusal.BadValue>(map.Refusal(Ana, new Command.PostponeReview(months)));

    [Fact]
    public void Only_the_chosen_steps_are_asked_once_more_and_then_it_can_be_finished()
    {
        map.Do(Ana, new Command.Review([PainPoints, Touchpoints]));
        Assert.Equal((Touchpoints, Phase.Open), (map.Running.Current, map.Current.Progress.Phase));

        map.Settle();
        Assert.Equal((PainPoints, Phase.Open), (map.Running.Current, map.Current.Progress.Phase));
        Assert.Equal(1, map.Running.Steps[Feelings].Progress.Round);

        map.Settle();
        Assert.Equal(map.Running.Steps.Length, map.Running.Current);
        map.Do(Ana, new Command.Finish());
        Assert.Equal(2, map.Running.Version);
    }

    [Fact]
    public void What_was_on_the_map_stays_on_it_and_what_is_added_is_seen_at_reveal()
    {
        map.Do(Ana, new Command.Review([PainPoints]));
        map.Add(Cyd, "pain-point", ("text", "Nobody answers"), ("stage", "S1"));

        Assert.Equal(["Too dear"], Pains());
        map.Next();

        Assert.Equal(["Too dear", "Nobody answers"], Pains());
    }

    [Fact]
    public void Feelings_are_said_anew_and_the_earlier_finish_keeps_those_of_then()
    {
        map.Do(Ana, new Command.Review([Feelings]));
        map.Save(Ben, Rating("S1", 2));
        map.Settle();
        map.Do(Ana, new Command.Finish());

        Assert.Equal([-1m, 2m], map.Running.Finishes.Select(f => MapProjection.Draw(f, id => id.Value).Stages[0].Emotion.Mean!.Value));
    }

    [Fact]
    public void A_workshop_that_was_resumed_without_review_goes_on_as_before()
    {
        map.Do(Ana, new Command.Review([Touchpoints, PainPoints]));
        map.Do(Ana, new Command.Finish());
        map.Do(Ana, new Command.Resume());
        map.Do(Ana, new Command.Reopen(map.Position, Touchpoints));

        map.Settle();

        Assert.Equal(map.Running.Steps.Length, map.Running.Current);
    }

    [Fact]
    public void A_review_can_be_undone()
    {
        map.Do(Ana, new Command.Review([Feelings]));

        map.Do(Ana, new Command.Undo(map.Running.Acts[^1].Id));

        Assert.Equal(1, map.Running.Version);
        Assert.NotNull(map.Running.Ending);
        Assert.Equal((Phase.Settled, 1), (map.Running.Steps[Feelings].Progress.Phase, map.Running.Finishes.Count));
        Assert.Contains("Too dear", map.MapText, StringComparison.Ordinal);
    }

    [Fact]
    public void An_anonymous_step_has_a_new_key_in_a_review()
    {
        var session = WithStages(["Pay"], ScriptStep.Of("pain-points"));
        session.Settle();
        session.Do(Ana, new Command.Finish());

        session.Do(Ana, new Command.Review([1]));

        Assert.Equal((2, false), (session.Current.Progress.Generation, session.Current.IsSealed));
    }

    [Fact]
    public void Only_steps_that_were_asked_can_be_reviewed_and_only_of_a_finished_map()
    {
        Assert.IsType<Refusal.BadValue>(map.Refusal(Ana, new Command.Review([])));
        Assert.IsType<Refusal.UnknownStep>(map.Refusal(Ana, new Command.Review([7])));
        Assert.IsType<Refusal.OnlyFacilitators>(map.Refusal(Ben, new Command.Review([Feelings])));

        map.Do(Ana, new Command.Resume());

        Assert.IsType<Refusal.NotFinished>(map.Refusal(Ana, new Command.Review([Feelings])));
        Assert.IsType<Refusal.NotFinished>(map.Refusal(Ana, new Command.PostponeReview(6)));
    }

    [Fact]
    public void What_was_collected_does_not_grow_old()
    {
        var collection = WithStages(["Pay"], ScriptStep.Of("pain-points") with { Evidence = Evidence.Reported, Anonymous = false });
        collection.Do(Ana, new Command.Finish());

        Assert.Null(Decider.NextWake(collection.State));
    }

    [Fact]
    public void What_lands_on_a_map_that_is_due_leaves_it_due()
    {
        Tick(map.Running.Ending!.NextReview);

        map.Do(null, new Command.Land(new("autumn", 1, "Autumn", [new("e1", "Too dear", "Compare", 3, "customer", 5)])));

        Assert.Equal((true, 1, 2), (map.Running.IsReviewDue, map.Running.TimesDue, map.Running.Version));
    }

    private IEnumerable<string> Pains() => map.Map.Stages.SelectMany(s => s.PainPoints).Select(p => p.Text);

    private static Steps.Entry Rating(string stage, int feeling) => Row("rating", ("stage", stage), ("feeling", feeling));

    private void Tick(DateTimeOffset at)
    {
        map.Now = at;
        map.Do(null, new Command.Tick());
    }
}
