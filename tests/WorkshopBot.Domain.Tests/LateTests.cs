using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

public sealed class LateTests
{
    private readonly Session session = WithStages(["Search"], ScriptStep.Of("emotions"), ScriptStep.Of("touchpoints"));
    private readonly StepPosition drawnWhileOpen;

    public LateTests() => drawnWhileOpen = session.Position;

    private Command.Add Rate(StepPosition drawn) =>
        new(drawn, [Row("rating", ("stage", session.Said("Search").Id.Value), ("feeling", 1))]);

    [Fact]
    public void A_form_opened_before_reveal_is_accepted_for_90_seconds_and_marked_late()
    {
        session.Next();
        session.Now += TimeSpan.FromSeconds(90);

        session.Do(Ben, Rate(drawnWhileOpen));

        Assert.True(session.Running.Elements.Values.Single(e => e.Kind == "rating").Late);
    }

    [Fact]
    public void Ratings_are_frozen_91_seconds_after_reveal()
    {
        session.Next();
        session.Now += TimeSpan.FromSeconds(91);

        Assert.Equal(new Refusal.AlreadyRevealed(new("emotions")), session.Refusal(Ben, Rate(drawnWhileOpen)));
    }

    [Fact]
    public void Ratings_from_a_form_opened_after_reveal_are_frozen_at_once()
    {
        session.Next();

        Assert.IsType<Refusal.AlreadyRevealed>(session.Refusal(Ben, Rate(session.Position)));
    }

    [Fact]
    public void An_item_that_comes_after_reveal_is_a_proposal_until_a_facilitator_keeps_it()
    {
        session.Settle();
        session.Next();
        var late = session.Add(Ben, "touchpoint", ("text", "Rings the bell"));
        Assert.Equal(ElementStatus.Proposed, session.Element(late).Status);
        Assert.Empty(session.Map.Unplaced);

        session.Tidy(new TidyOperation.Keep(late));

        Assert.Equal("Rings the bell", Assert.Single(session.Map.Unplaced).Text);
    }

    [Fact]
    public void What_others_have_seen_is_not_taken_back_by_saving()
    {
        session.Settle();
        session.Save(Ben, Row("touchpoint", ("text", "Rings the bell")));
        session.Next();

        Assert.IsType<Refusal.AlreadyRevealed>(
            session.Refusal(Ben, new Command.Save(session.Position, [Row("touchpoint", ("text", "Knocks"))])));
    }

    [Fact]
    public void A_window_that_accepts_and_marks_takes_answers_until_it_settles()
    {
        var window = WithStages(["Search"], ScriptStep.Of("touchpoints") with { Late = LatePolicy.AcceptAndMark }, ScriptStep.Of("emotions"));
        window.Next();
        window.Now += TimeSpan.FromDays(3);

        var late = window.Element(window.Add(Ben, "touchpoint", ("text", "Rings the bell")));

        Assert.Equal((true, ElementStatus.Live), (late.Late, late.Status));
    }

    [Fact]
    public void A_window_that_accepts_until_settled_marks_nothing()
    {
        var window = WithStages(["Search"], ScriptStep.Of("touchpoints") with { Late = LatePolicy.AcceptUntilSettled }, ScriptStep.Of("emotions"));
        window.Next();

        var late = window.Element(window.Add(Ben, "touchpoint", ("text", "Rings the bell")));

        Assert.Equal((false, ElementStatus.Live), (late.Late, late.Status));
    }

    [Fact]
    public void A_form_for_a_step_that_has_not_opened_is_refused() =>
        Assert.Equal(
            new Refusal.StepNotOpen(new("touchpoints")),
            session.Refusal(Ben, new Command.Add(new(2, Phase.Open), [Row("touchpoint", ("text", "Rings"))])));

    [Fact]
    public void A_form_of_an_earlier_round_is_refused_when_it_is_rated_again()
    {
        session.Next();
        session.Do(Ana, new Command.RateAgain(session.Position, [session.Said("Search").Id]));

        Assert.IsType<Refusal.AlreadyMoved>(session.Refusal(Ben, Rate(drawnWhileOpen)));
    }
}
