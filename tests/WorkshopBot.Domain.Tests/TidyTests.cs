using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

public sealed class TidyTests
{
    private readonly Session session = WithStages(["Search", "Find", "Pay", "Ride"], ScriptStep.Of("touchpoints"), ScriptStep.Of("pain-points") with { Anonymous = false });

    private ElementId Id(string text) => session.Said(text).Id;

    private IEnumerable<string> Stages => session.Map.Stages.Select(s => s.Name);

    [Fact]
    public void Merging_keeps_the_first_text_and_brings_the_children_along()
    {
        session.Add(Ben, "touchpoint", ("stage", Id("Find").Value), ("text", "Types a word"));
        session.Next();

        session.Tidy(new TidyOperation.Merge(Id("Search"), [Id("Find")]));

        Assert.Equal(["Search", "Pay", "Ride"], Stages);
        Assert.Equal("Types a word", Assert.Single(session.Map.Stages[0].Touchpoints).Text);
    }

    [Fact]
    public void A_merge_may_give_a_new_name()
    {
        session.Tidy(new TidyOperation.Merge(Id("Search"), [Id("Find")], "Look around"));

        Assert.Equal(["Look around", "Pay", "Ride"], Stages);
    }

    [Fact]
    public void A_leftover_joins_a_group_that_was_merged_before()
    {
        session.Tidy(new TidyOperation.Merge(Id("Search"), [Id("Find")]));
        session.Tidy(new TidyOperation.Merge(Id("Search"), [Id("Pay")]));

        Assert.Equal(["Search", "Ride"], Stages);
    }

    [Fact]
    public void A_handle_of_something_merged_away_names_its_survivor()
    {
        session.Tidy(new TidyOperation.Merge(Id("Search"), [Id("Find")]));

        session.Add(Ben, "touchpoint", ("stage", "S2"), ("text", "Types a word"));
        session.Settle();

        Assert.Equal("Types a word", Assert.Single(session.Map.Stages[0].Touchpoints).Text);
    }

    [Fact]
    public void What_stands_at_a_removed_stage_becomes_unplaced_and_is_not_dropped()
    {
        session.Add(Ben, "touchpoint", ("stage", Id("Pay").Value), ("text", "Types a card number"));
        session.Next();

        session.Tidy(new TidyOperation.Remove(Id("Pay")));

        Assert.Equal(["Search", "Find", "Ride"], Stages);
        Assert.Equal("Types a card number", Assert.Single(session.Map.Unplaced).Text);
    }

    [Fact]
    public void What_is_parked_is_off_the_map_and_listed()
    {
        session.Tidy(new TidyOperation.Park(Id("Pay")));
        Assert.Equal("Pay", Assert.Single(session.Map.Parked));

        session.Tidy(new TidyOperation.Keep(Id("Pay")));
        Assert.Equal(["Search", "Find", "Pay", "Ride"], Stages);
    }

    [Fact]
    public void Renaming_stands_beside_the_authors_words()
    {
        session.Tidy(new TidyOperation.Rename(Id("Pay"), "  Pay   online "));

        Assert.Contains("Pay online", Stages);
        Assert.Equal("Pay", session.Element(Id("Pay")).Payload.Word("name"));
    }

    [Fact]
    public void Reordering_puts_the_named_first_and_the_rest_after_as_they_came()
    {
        session.Tidy(new TidyOperation.Reorder([Id("Ride"), Id("Pay")]));

        Assert.Equal(["Ride", "Pay", "Search", "Find"], Stages);
    }

    [Fact]
    public void An_element_moves_to_another_stage_or_to_none()
    {
        var touchpoint = session.Add(Ben, "touchpoint", ("stage", Id("Pay").Value), ("text", "Signs"));
        session.Next();

        session.Tidy(new TidyOperation.Move(touchpoint, Id("Ride")));
        Assert.Single(session.Map.Stages[3].Touchpoints);

        session.Tidy(new TidyOperation.Move(touchpoint, null));
        Assert.Single(session.Map.Unplaced);
    }

    [Fact]
    public void A_page_of_Tidy_is_carried_out_whole_or_not_at_all()
    {
        var refusal = session.Refusal(Ana, new Command.Tidy([new TidyOperation.Park(Id("Pay")), new TidyOperation.Park(new("nothing"))]));

        Assert.Equal(new Refusal.UnknownElement(new("nothing")), refusal);
        Assert.Empty(session.Map.Parked);
    }

    [Fact]
    public void Nothing_is_merged_with_itself_or_with_another_kind()
    {
        var touchpoint = session.Add(Ben, "touchpoint", ("text", "Signs"));
        session.Next();

        Assert.IsType<Refusal.CannotMerge>(session.Refusal(Ana, new Command.Tidy([new TidyOperation.Merge(Id("Pay"), [Id("Pay")])])));
        Assert.IsType<Refusal.CannotMerge>(session.Refusal(Ana, new Command.Tidy([new TidyOperation.Merge(Id("Pay"), [touchpoint])])));
        Assert.IsType<Refusal.CannotMerge>(session.Refusal(Ana, new Command.Tidy([new TidyOperation.Merge(Id("Pay"), [])])));
    }

    [Fact]
    public void What_is_still_blind_is_not_tidied()
    {
        var touchpoint = session.Add(Ben, "touchpoint", ("text", "Signs"));

        Assert.IsType<Refusal.NotRevealed>(session.Refusal(Ana, new Command.Tidy([new TidyOperation.Park(touchpoint)])));
    }

    [Fact]
    public void A_merged_pain_point_has_the_highest_severity_and_counts_everybody_behind_it()
    {
        session.Settle();
        var first = session.Add(Ben, "pain-point", ("stage", Id("Pay").Value), ("text", "Card refused"), ("severity", 2));
        var second = session.Add(Cyd, "pain-point", ("text", "Card does not work"), ("severity", 5));
        var third = session.Add(Dov, "pain-point", ("text", "No card"), ("side", "internal"));
        session.Next();

        session.Tidy(new TidyOperation.Merge(second, [third]), new TidyOperation.Merge(first, [second]));

        var pain = Assert.Single(session.Map.Stages[2].PainPoints);
        Assert.Equal(("Card refused", 5, 3), (pain.Text, pain.Severity, pain.Reports));
    }

    [Fact]
    public void Anybody_sets_something_aside_in_passing_and_it_is_listed_with_what_was_parked_in_a_step()
    {
        session.Tidy(new TidyOperation.Park(Id("Ride")));

        session.Do(Ben, new Command.Park(" Prices for students "));

        Assert.Equal<string>(["Ride", "Prices for students"], session.Map.Parked);
    }

    [Fact]
    public void Who_only_observes_sets_nothing_aside_and_neither_does_who_says_nothing()
    {
        session.Do(Ana, new Command.GiveRole(Cyd, Role.Observer));

        Assert.IsType<Refusal.OnlyObserving>(session.Refusal(Cyd, new Command.Park("Prices")));
        Assert.IsType<Refusal.BadText>(session.Refusal(Ben, new Command.Park(" ")));
        Assert.Empty(session.Map.Parked);
    }
}
