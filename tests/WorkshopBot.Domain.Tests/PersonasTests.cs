using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>Of several personas each has feelings of its own: a round asks for those of one.</summary>
public sealed class PersonasTests
{
    private readonly Session session = Of("persona", "stages", "emotions");

    public PersonasTests()
    {
        session.Add(Ana, "persona", ("name", "Hannah"));
        session.Add(Ana, "persona", ("name", "Karl"));
        session.Settle();
        session.Add(Ana, "stage", ("name", "Search"));
        session.Add(Ana, "stage", ("name", "Ride"));
        session.Settle();
        Rate(Ben, -2, 1);
        session.Next();
    }

    [Fact]
    public void Asked_for_another_persona_all_stages_are_asked_and_both_curves_are_on_the_map()
    {
        Ask("Karl");
        Rate(Ben, 2, 0);
        session.Settle();

        Assert.Equal([-2m, 1m], Means("Hannah"));
        Assert.Equal([2m, 0m], Means("Karl"));
    }

    [Fact]
    public void While_the_round_of_another_is_blind_nothing_of_it_is_on_the_map()
    {
        Ask("Karl");
        Rate(Ben, 2, 0);

        Assert.Equal([-2m, 1m], Means("Hannah"));
        Assert.Empty(session.Map.Personas.Single(p => p.Name == "Karl").Curve);
    }

    [Fact]
    public void Its_form_is_empty_because_nobody_has_said_anything_of_that_persona_yet()
    {
        Ask("Karl");

        Assert.Empty(OwnAnswer.Find(session.Running, 2, Ben, _ => null).Said);
    }

    [Fact]
    public void Who_comes_into_focus_later_brings_their_own_curve_and_the_other_keeps_theirs()
    {
        Ask("Karl");
        Rate(Ben, 2, 0);
        session.Next();
        session.Do(Ana, new Command.Focus(session.Said("Karl").Id));

        Assert.True(session.Map.Personas.Single(p => p.Name == "Karl").InFocus);
        Assert.Equal([2m, 0m], Means("Karl"));
        Assert.Equal([-2m, 1m], Means("Hannah"));
    }

    [Fact]
    public void Rated_again_without_a_persona_it_is_about_the_one_of_the_round_before()
    {
        Ask("Karl");
        Rate(Ben, 2, 0);
        session.Next();
        session.Do(Ana, new Command.RateAgain(session.Position, [session.Said("Search").Id]));
        session.Save(Ben, Row("rating", ("stage", "S1"), ("feeling", -1)));
        session.Next();

        Assert.Equal([-1m, 0m], Means("Karl"));
        Assert.Equal([-2m, 1m], Means("Hannah"));
    }

    [Fact]
    public void Undone_the_round_of_another_leaves_no_curve()
    {
        Ask("Karl");
        Rate(Ben, 2, 0);
        session.Do(Ana, new Command.Undo(session.Running.Acts[^1].Id));

        Assert.Equal([-2m, 1m], Means("Hannah"));
        Assert.Empty(session.Map.Personas.Single(p => p.Name == "Karl").Curve);
    }

    [Fact]
    public void Feelings_of_a_persona_that_is_removed_count_for_the_one_in_focus()
    {
        session.Do(Ana, new Command.RateAgain(session.Position, [session.Said("Search").Id]) { Persona = session.Said("Karl").Id });
        session.Save(Ben, Row("rating", ("stage", "S1"), ("feeling", 2)));
        session.Next();
        session.Tidy(new TidyOperation.Remove(session.Said("Karl").Id));

        Assert.Equal([2m, 1m], Means("Hannah"));
    }

    [Fact]
    public void The_same_persona_again_needs_stages_and_what_is_no_persona_is_refused()
    {
        Assert.Equal(
            new Refusal.BadValue("stages"),
            session.Refusal(Ana, new Command.RateAgain(session.Position, []) { Persona = session.Said("Hannah").Id }));
        Assert.Equal(
            new Refusal.UnknownElement(session.Said("Search").Id),
            session.Refusal(Ana, new Command.RateAgain(session.Position, []) { Persona = session.Said("Search").Id }));
    }

    [Fact]
    public void What_too_few_rated_anonymously_for_one_persona_is_on_no_curve_whoever_is_asked_for_next()
    {
        var few = Of(ScriptStep.Of("persona"), ScriptStep.Of("stages"), ScriptStep.Of("emotions") with { Anonymous = true });
        few.Add(Ana, "persona", ("name", "Hannah"));
        few.Add(Ana, "persona", ("name", "Karl"));
        few.Settle();
        few.Add(Ana, "stage", ("name", "Search"));
        few.Settle();
        ParticipantId[] all = [Ana, Ben, Cyd];
        foreach (var person in all) few.Save(person, Row("rating", ("stage", "S1"), ("feeling", 1)));
        few.Next();
        few.Do(Ana, new Command.RateAgain(few.Position, []) { Persona = few.Said("Karl").Id });
        few.Save(Ben, Row("rating", ("stage", "S1"), ("feeling", -2)));
        few.Next();
        few.Do(Ana, new Command.RateAgain(few.Position, []) { Persona = few.Said("Hannah").Id });
        foreach (var person in all) few.Save(person, Row("rating", ("stage", "S1"), ("feeling", 2)));
        few.Next();

        Assert.Equal(2m, few.Map.Stages[0].Emotion.Mean);
        Assert.Empty(few.Map.Personas.Single(p => p.Name == "Karl").Curve);
    }

    private void Ask(string persona) => session.Do(Ana, new Command.RateAgain(session.Position, []) { Persona = session.Said(persona).Id });

    private void Rate(ParticipantId by, int search, int ride) => session.Save(
        by, Row("rating", ("stage", "S1"), ("feeling", search)), Row("rating", ("stage", "S2"), ("feeling", ride)));

    private IEnumerable<decimal?> Means(string persona) => session.Map.Personas.Single(p => p.Name == persona) is { InFocus: false } other
        ? other.Curve.Select(e => e.Mean)
        : session.Map.Stages.Select(s => s.Emotion.Mean);
}
