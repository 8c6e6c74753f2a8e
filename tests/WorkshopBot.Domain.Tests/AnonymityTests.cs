using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

public sealed class AnonymityTests
{
    private readonly Session session = WithStages(["Pay"], ScriptStep.Of("pain-points"), ScriptStep.Of("touchpoints"));

    private ElementId Say(ParticipantId person, string text) => session.Add(person, "pain-point", ("stage", "S1"), ("text", text));

    private IEnumerable<string> Pains => session.Map.Stages[0].PainPoints.Select(p => p.Text);

    [Fact]
    public void No_event_of_an_anonymous_step_names_its_author()
    {
        Say(Ben, "Card refused");
        Say(Cyd, "Slow page");

        var deeds = session.Log.Where(d => d.Events.Any(e => e is WorkshopEvent.Contributed { Kind: "pain-point" })).ToList();

        Assert.Equal(2, deeds.Count);
        Assert.All(deeds, deed => Assert.Null(deed.By));
        Assert.All(deeds, deed => Assert.DoesNotContain(deed.Events, e => e is WorkshopEvent.Answered));
        Assert.All(session.Running.Elements.Values.Where(e => e.Kind == "pain-point"), e => Assert.Null(e.By));
    }

    [Fact]
    public void No_two_contributions_of_a_person_have_a_mark_or_the_start_of_an_id_in_common()
    {
        session.Save(Ben, Row("pain-point", ("text", "A")), Row("pain-point", ("text", "B")), Row("pain-point", ("text", "C")));

        var contributed = session.Log.SelectMany(d => d.Events).OfType<WorkshopEvent.Contributed>().Where(e => e.Kind == "pain-point").ToList();

        Assert.Equal(3, contributed.Select(e => e.Mark).Distinct().Count());
        Assert.All(contributed, e => Assert.StartsWith("1.1:element/", e.Element.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void An_author_edits_and_withdraws_their_own_words()
    {
        session.Save(Ben, Row("pain-point", ("text", "A")), Row("pain-point", ("text", "B")));
        Say(Cyd, "C");
        Say(Dov, "D");
        session.Save(Ben, Row("pain-point", ("text", "A changed")));
        session.Next();

        Assert.Equal(["A changed", "C", "D"], session.Map.Unplaced.Select(u => u.Text).Concat(Pains).Order());
    }

    [Fact]
    public void Somebody_else_saving_leaves_an_anonymous_persons_words_alone()
    {
        session.Save(Ben, Row("pain-point", ("text", "A")));
        session.Save(Cyd, Row("pain-point", ("text", "B")));
        session.Save(Cyd);

        Assert.Equal(ElementStatus.Live, session.Said("A").Status);
    }

    [Fact]
    public void Anonymous_elements_are_ordered_by_text_and_numbered_only_at_reveal()
    {
        var first = Say(Ben, "Zebra crossing");
        Say(Cyd, "Ärger am Schalter");
        Say(Dov, "Apple Pay missing");
        Assert.Null(session.Element(first).Handle);

        session.Next();

        Assert.Equal(["Apple Pay missing", "Zebra crossing", "Ärger am Schalter"], Pains);
        Assert.Equal("P2", session.Element(first).Handle);
    }

    [Fact]
    public void Said_by_fewer_than_three_people_only_the_count_is_told()
    {
        Say(Ben, "Card refused");
        Say(Ben, "Slow page");
        Say(Cyd, "No receipt");
        session.Settle();

        Assert.Empty(session.Map.Stages[0].PainPoints);
        Assert.Equal(new("pain-points", 3), Assert.Single(session.Map.Withheld));
        Assert.DoesNotContain("Card refused", session.MapText, StringComparison.Ordinal);
    }

    [Fact]
    public void Opportunities_do_not_repeat_the_pain_points_that_are_withheld()
    {
        var withheld = WithStages(["Pay"], ScriptStep.Of("pain-points"), ScriptStep.Of("opportunities"));
        var pain = withheld.Add(Ben, "pain-point", ("stage", "S1"), ("text", "Card refused"));
        withheld.Settle();
        withheld.Add(Ben, "opportunity", ("text", "Take cash"), ("solves", FieldList(pain)));
        withheld.Settle();

        Assert.Empty(Assert.Single(withheld.Map.Opportunities).Solves);
    }

    [Fact]
    public void Anonymous_ratings_of_too_few_are_counted_and_not_told()
    {
        var ratings = WithStages(["Pay"], ScriptStep.Of("emotions") with { Anonymous = true });
        ratings.Add(Ben, "rating", ("stage", "S1"), ("feeling", -2), ("importance", 5));
        ratings.Add(Cyd, "rating", ("stage", "S1"), ("feeling", 1));
        ratings.Settle();

        var stage = ratings.Map.Stages[0];
        Assert.Equal((2, null, null, null), (stage.Emotion.Count, stage.Emotion.Median, stage.Emotion.Mean, stage.Importance));
    }

    [Fact]
    public void A_second_round_of_too_few_is_not_told_and_the_first_stays()
    {
        var session = WithStages(["Ride"], ScriptStep.Of("emotions") with { Anonymous = true });
        foreach (var person in new[] { Ben, Cyd, Dov }) session.Add(person, "rating", ("stage", "S1"), ("feeling", 1));
        session.Next();
        session.Do(Ana, new Command.RateAgain(session.Position, [session.Said("Ride").Id]));
        session.Add(Ben, "rating", ("stage", "S1"), ("feeling", -2));
        session.Next();

        Assert.Equal((1m, 3), (session.Map.Stages[0].Emotion.Mean, session.Map.Stages[0].Emotion.Count));
    }

    [Fact]
    public void A_second_part_of_too_few_is_not_told_and_the_first_stays()
    {
        var session = Of(ScriptStep.Of("opportunities"), ScriptStep.Of("prioritise") with { Anonymous = true });
        session.Add(Ana, "opportunity", ("text", "Hurry"));
        session.Settle();
        foreach (var person in new[] { Ben, Cyd, Dov }) session.Add(person, "vote", ("item", "O1"), ("votes", 1));
        session.Next();
        session.Next();
        session.Add(Ben, "estimate", ("item", "O1"), ("impact", 5), ("effort", 1));
        session.Next();

        Assert.Equal((3, null), (session.Map.Opportunities[0].Votes, session.Map.Opportunities[0].Impact));
    }

    [Fact]
    public void While_blind_nothing_is_on_the_map_not_even_a_count()
    {
        Say(Ben, "Card refused");

        Assert.Empty(Pains);
        Assert.Empty(session.Map.Withheld);
    }

    [Fact]
    public void What_is_left_of_who_answered_is_a_number()
    {
        Say(Ben, "A");
        Say(Cyd, "B");
        Say(Dov, "C");
        session.Settle();

        Assert.Equal(3, session.Running.Steps[1].Progress.People);
        Assert.Empty(session.Running.Steps[1].Answered);
    }

    [Fact]
    public void After_it_has_settled_an_anonymous_step_takes_nothing_more()
    {
        session.Settle();

        Assert.IsType<Refusal.StepNotOpen>(session.Refusal(Ben, new Command.Add(new(1, Phase.Settled), [Row("pain-point", ("text", "Late"))])));
    }

    [Fact]
    public void Reopened_there_is_a_new_key_earlier_opinions_do_not_count_and_earlier_texts_stay()
    {
        var ratings = WithStages(["Pay"], ScriptStep.Of("emotions") with { Anonymous = true }, ScriptStep.Of("pain-points"));
        foreach (var person in new[] { Ana, Ben, Cyd }) ratings.Add(person, "rating", ("stage", "S1"), ("feeling", -2));
        ratings.Settle();
        foreach (var person in new[] { Ana, Ben, Cyd }) ratings.Add(person, "pain-point", ("stage", "S1"), ("text", $"Pain of {person}"));
        ratings.Settle();

        foreach (var step in new[] { 1, 2 }) ratings.Do(Ana, new Command.Reopen(ratings.Position, step));
        Assert.Equal(2, ratings.Running.Steps[1].Progress.Generation);
        ratings.Do(Ana, new Command.Reopen(ratings.Position, 1));
        ratings.Add(Ben, "rating", ("stage", "S1"), ("feeling", 2));
        ratings.Next();

        Assert.Equal((1, 2m), (ratings.Map.Stages[0].Emotion.Count, ratings.Map.Stages[0].Emotion.Mean));
        Assert.Equal(3, ratings.Running.Elements.Values.Count(e => e is { Kind: "pain-point", Status: ElementStatus.Live }));
    }

    [Fact]
    public void Undoing_the_settling_brings_no_dead_key_back()
    {
        Say(Ben, "A");
        session.Next();
        session.Do(Ana, new Command.Next(session.Position), form: "settle");
        session.Do(Ana, new Command.Undo(new("settle")));
        Assert.IsType<Refusal.StepNotOpen>(session.Refusal(Ben, new Command.Add(session.Position, [Row("pain-point", ("text", "Late"))])));

        session.Do(Ana, new Command.Reopen(session.Position, 1));

        Assert.Equal(2, session.Current.Progress.Generation);
        Say(Ben, "B");
    }

    private static Fields.FieldValue.Words FieldList(params ElementId[] ids) =>
        new([.. ids.Select(id => id.Value)]);
}
