using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

public sealed class PrioritiseTests
{
    private static Session WithOpportunities(int? budget, params string[] texts)
    {
        var session = WithStages(["Pay"], ScriptStep.Of("opportunities"), ScriptStep.Of("prioritise") with { Budget = budget });
        foreach (var text in texts) session.Add(Ana, "opportunity", ("text", text));
        session.Settle();
        return session;
    }

    private static Entry Dots(string item, int votes) => Row("vote", ("item", item), ("votes", votes));

    private static Entry Estimate(string item, int impact, int effort) => Row("estimate", ("item", item), ("impact", impact), ("effort", effort));

    private static Opportunity Named(Session session, string text) => session.Map.Opportunities.Single(o => o.Text == text);

    [Fact]
    public void Dots_beyond_the_budget_are_refused_whole()
    {
        var session = WithOpportunities(budget: 3, "A", "B");

        Assert.Equal(new Refusal.OverBudget(4, 3), session.Refusal(Ben, new Command.Save(session.Position, [Dots("O1", 2), Dots("O2", 2)])));
    }

    [Fact]
    public void Dots_added_one_by_one_stay_inside_the_same_budget()
    {
        var session = WithOpportunities(budget: 3, "A", "B");
        session.Do(Ben, new Command.Add(session.Position, [Dots("O1", 2)]));

        Assert.Equal(new Refusal.OverBudget(4, 3), session.Refusal(Ben, new Command.Add(session.Position, [Dots("O2", 2)])));
        session.Do(Ben, new Command.Add(session.Position, [Dots("O1", 1)]));
        session.Do(Ben, new Command.Add(session.Position, [Dots("O2", 2)]));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(15, 5)]
    [InlineData(16, 6)]
    [InlineData(30, 10)]
    [InlineData(100, 12)]
    public void The_suggested_budget_grows_with_the_items(int items, int budget) =>
        Assert.Equal(budget, PrioritiseStep.SuggestedBudget(items));

    [Fact]
    public void Impact_and_effort_are_asked_after_the_dots_and_on_the_shortlist_only()
    {
        var session = WithOpportunities(budget: 5, "A", "B");
        Assert.Equal(new Refusal.NotInThisRound(0), session.Refusal(Ben, new Command.Save(session.Position, [Estimate("O1", 3, 3)])));
        session.Next();
        session.Do(Ana, new Command.Shortlist(2, [session.Said("A").Id]));
        session.Next();
        Assert.Equal(1, session.Current.Progress.Part);

        session.Save(Ben, Estimate("O1", 3, 3));

        Assert.Equal(new Refusal.NotInThisRound(0), session.Refusal(Ben, new Command.Save(session.Position, [Estimate("O2", 3, 3)])));
    }

    [Fact]
    public void Dots_are_shown_after_reveal_and_stay_while_impact_and_effort_are_blind()
    {
        var session = WithOpportunities(budget: 5, "A");
        session.Save(Ben, Dots("O1", 3));
        Assert.Null(Named(session, "A").Votes);

        session.Next();
        session.Next();
        session.Save(Ben, Estimate("O1", 4, 2));

        Assert.Equal((3, null), (Named(session, "A").Votes, Named(session, "A").Impact));
    }

    [Fact]
    public void The_score_is_votes_times_mean_impact_by_mean_effort()
    {
        var session = WithOpportunities(budget: 5, "A");
        session.Save(Ben, Dots("O1", 3));
        session.Save(Cyd, Dots("O1", 4));
        session.Next();
        session.Next();
        session.Save(Ben, Estimate("O1", 5, 3));
        session.Save(Cyd, Estimate("O1", 4, 3));
        session.Save(Dov, Estimate("O1", 4, 1));
        session.Settle();

        // 7 votes × 13/3 ÷ 7/3 = 13
        Assert.Equal((7, 4.33m, 2.33m, 13m), (Named(session, "A").Votes, Named(session, "A").Impact, Named(session, "A").Effort, Named(session, "A").Score));
    }

    [Fact]
    public void Ranks_are_by_score_then_without_score_by_votes_then_as_raised()
    {
        var session = WithOpportunities(budget: 9, "few dots", "no dots", "worth it", "many dots", "as few dots");
        session.Save(Ben, Dots("O1", 1), Dots("O3", 1), Dots("O4", 5), Dots("O5", 1));
        session.Next();
        session.Next();
        session.Save(Ben, Estimate("O3", 1, 5));
        session.Settle();

        Assert.Equal(
            ["worth it", "many dots", "few dots", "as few dots", "no dots"],
            session.Map.Opportunities.OrderBy(o => o.Rank).Select(o => o.Text));
        Assert.Equal([1, 2, 3, 4, 5], session.Map.Opportunities.Select(o => o.Rank!.Value).Order());
    }

    [Fact]
    public void Without_prioritising_there_is_no_rank()
    {
        var session = WithStages(["Pay"], ScriptStep.Of("opportunities"));
        session.Add(Ana, "opportunity", ("text", "A"));
        session.Settle();

        Assert.Equal((null, null, null), (Named(session, "A").Rank, Named(session, "A").Votes, Named(session, "A").Score));
    }

    [Fact]
    public void Dots_on_merged_opportunities_are_added_up()
    {
        var session = WithOpportunities(budget: 5, "A", "B");
        session.Save(Ben, Dots("O1", 2), Dots("O2", 1));
        session.Save(Cyd, Dots("O2", 1));
        session.Next();

        session.Tidy(new TidyOperation.Merge(session.Said("A").Id, [session.Said("B").Id]));

        Assert.Equal(4, Named(session, "A").Votes);
    }

    [Fact]
    public void An_owner_is_a_participant_and_a_next_step_has_a_date()
    {
        var session = WithStages(["Pay"], ScriptStep.Of("opportunities"), ScriptStep.Of("owners"));
        session.Add(Ana, "opportunity", ("text", "A"));
        session.Settle();
        session.Save(Ana, Row("ownership", ("item", "O1"), ("owner", Ben.Value), ("nextStep", "Call the bank"), ("due", "2026-04-01")));

        Assert.Equal(("ben", "Call the bank", new DateOnly(2026, 4, 1)), (Named(session, "A").Owner, Named(session, "A").NextStep, Named(session, "A").Due));
        Assert.IsType<Refusal.BadField>(session.Refusal(Ana, new Command.Add(session.Position, [Row("ownership", ("item", "O1"), ("owner", "nobody"))])));
    }
}
