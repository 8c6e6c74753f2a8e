using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>What was reported in a collection comes to the map that it is about.</summary>
public sealed class LandingTests
{
    private const string Card = "The card terminal declines valid cards";
    private const string Queue = "The queue at the till is too long";

    /// <summary>A map of two stages with one assumed pain point at the second.</summary>
    private readonly Session map = Session.WithStages(["Compare", "Pay"], ScriptStep.Of("pain-points") with { Anonymous = false });

    private long number;

    public LandingTests()
    {
        map.Add(Session.Ana, "pain-point", ("text", Card), ("stage", Stage("Pay")), ("severity", 4));
        map.Next();
        map.Next();
    }

    [Fact]
    public void A_pain_point_that_the_group_assumed_becomes_reported_as_often_as_it_was()
    {
        Assert.Equal(("assumed", 1), Drawn(Card));

        Land(new Finding("e1", "Card terminal declines valid cards", "Pay", 3, "customer", 14));

        Assert.Equal(("reported", 14), Drawn(Card));
    }

    [Fact]
    public void What_the_map_does_not_know_waits_as_a_proposal()
    {
        Land(new Finding("e1", Queue, "Pay", 3, "customer", 2));

        var proposal = map.Said(Queue);
        Assert.Equal((ElementStatus.Proposed, "Pay"), (proposal.Status, map.Running.StageOf(proposal)!.Payload.Word("name")));
        Assert.DoesNotContain(Queue, map.MapText);

        map.Tidy(new TidyOperation.Keep(proposal.Id));

        Assert.Equal(("reported", 2), Drawn(Queue));
        Assert.Equal("P2", map.Said(Queue).Handle);
    }

    [Fact]
    public void The_same_words_at_another_stage_are_another_pain_point()
    {
        Land(new Finding("e1", Card, "Compare", 3, "customer", 5));

        Assert.Equal(("assumed", 1), Drawn(Card));
        Assert.Equal(ElementStatus.Proposed, map.Running.Elements.Values.Single(e => e.IsFromElsewhere).Status);
    }

    [Fact]
    public void What_was_reported_at_no_stage_finds_its_pain_point_at_any()
    {
        Land(new Finding("e1", Card, Stage: null, 3, "customer", 5));

        Assert.Equal(("reported", 5), Drawn(Card));
    }

    [Fact]
    public void A_stage_that_the_map_does_not_have_any_more_is_none()
    {
        Land(new Finding("e1", Queue, "Returns", 3, "customer", 5));

        Assert.Null(map.Running.StageOf(map.Said(Queue)));
    }

    [Fact]
    public void Reports_that_say_the_same_come_together()
    {
        Land(new("e1", Queue, "Pay", 3, "customer", 5), new("e2", "Queue at the till too long", "Pay", 2, "customer", 1));

        Assert.Equal(6, map.Said(Queue).Reported.Values.Single());
        Assert.Single(map.Running.Elements.Values, e => e.IsFromElsewhere);
    }

    [Fact]
    public void A_collection_that_lands_again_replaces_what_it_has_brought()
    {
        Land(new Finding("e1", Card, "Pay", 3, "customer", 5), new Finding("e2", Queue, "Pay", 3, "customer", 1));
        Land(new Finding("e1", Card, "Pay", 3, "customer", 8));

        Assert.Equal(("reported", 8), Drawn(Card));
        Assert.Equal(ElementStatus.Removed, map.Said(Queue).Status);
    }

    [Fact]
    public void What_a_facilitator_has_removed_is_not_proposed_again()
    {
        Land(new Finding("e1", Queue, "Pay", 3, "customer", 1));
        map.Tidy(new TidyOperation.Remove(map.Said(Queue).Id));

        Land(new Finding("e1", Queue, "Pay", 3, "customer", 9));

        Assert.Equal(ElementStatus.Removed, map.Said(Queue).Status);
    }

    [Fact]
    public void Two_collections_add_up()
    {
        Land(new Finding("e1", Card, "Pay", 3, "customer", 5));
        LandFrom("winter", new Finding("e1", Card, "Pay", 3, "customer", 2));

        Assert.Equal(("reported", 7), Drawn(Card));
    }

    [Fact]
    public void The_same_again_and_what_is_older_change_nothing()
    {
        Land(new Finding("e1", Card, "Pay", 3, "customer", 5));
        var log = map.Log.Count;

        Land(new Finding("e1", Card, "Pay", 3, "customer", 5));
        number = 0;
        Land(new Finding("e1", Card, "Pay", 3, "customer", 1));

        Assert.Equal(log, map.Log.Count);
    }

    [Fact]
    public void A_finished_map_takes_it_and_is_finished_once_more_as_of_then()
    {
        map.Do(Session.Ana, new Command.Finish());
        var ending = map.Running.Ending!;
        map.Now = map.Now.AddDays(30);

        Land(new Finding("e1", Card, "Pay", 3, "customer", 5));

        Assert.Equal((2, ending), (map.Running.Version, map.Running.Ending));
        Assert.Equal(("reported", 5), Drawn(Card));
    }

    [Fact]
    public void A_landing_can_be_undone_and_does_not_come_again_by_itself()
    {
        map.Do(Session.Ana, new Command.Finish());
        Land(new Finding("e1", Card, "Pay", 3, "customer", 5), new Finding("e2", Queue, "Pay", 3, "customer", 1));
        var landing = map.Running.Acts[^1];
        Assert.IsType<Events.WorkshopEvent.ReportsLanded>(landing.What);

        map.Do(Session.Ana, new Command.Undo(landing.Id));
        Land(new Finding("e1", Card, "Pay", 3, "customer", 5), new Finding("e2", Queue, "Pay", 3, "customer", 1));

        Assert.Equal(("assumed", 1), Drawn(Card));
        Assert.Equal(ElementStatus.Removed, map.Said(Queue).Status);
        Assert.NotNull(map.Running.Ending);
        Assert.Equal(3, map.Running.Version);
    }

    [Fact]
    public void Of_very_many_new_ones_the_heaviest_wait_first()
    {
        Land([.. Enumerable.Range(0, 200).Select(i => new Finding($"e{i}", $"Thing{i} number{i} broke{i}", "Pay", 1, "customer", i + 1))]);

        var proposed = map.Running.Elements.Values.Where(e => e.Status == ElementStatus.Proposed).ToList();
        Assert.Equal(60, proposed.Count);
        Assert.Equal(141, proposed.Min(e => e.Reported.Values.Sum()));
    }

    [Fact]
    public void A_map_without_pain_points_says_so()
    {
        var other = Session.WithStages(["Pay"], ScriptStep.Of("touchpoints"));

        Assert.IsType<Refusal.UnknownStep>(other.Refusal(null, new Command.Land(new("autumn", 1, "Autumn", []))));
    }

    [Fact]
    public void What_others_reported_is_shown_where_too_few_have_answered_anonymously()
    {
        var few = Session.WithStages(["Compare", "Pay"], ScriptStep.Of("pain-points"));
        few.Add(Session.Ana, "pain-point", ("text", Card));
        few.Next();
        few.Next();

        few.Do(null, new Command.Land(new("autumn", 1, "Autumn", [new("e1", Queue, "Pay", 3, "customer", 5)])));
        few.Tidy(new TidyOperation.Keep(few.Said(Queue).Id));

        Assert.Contains(Queue, few.MapText, StringComparison.Ordinal);
        Assert.DoesNotContain(Card, few.MapText, StringComparison.Ordinal);
        Assert.Equal(new("pain-points", 1), Assert.Single(few.Map.Withheld));
    }

    [Fact]
    public void A_collection_lands_once_it_is_over_with_what_everybody_may_see()
    {
        var collection = Session.NotStarted();
        var script = Script.Collection;
        collection.Do(Session.Ana, Session.Start([.. script.Steps]) with
        {
            LandsOn = "map",
            Drafts = ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty.Add(
                new("stages"), [Session.Row("stage", ("name", "Pay"))]),
        });
        collection.Do(Session.Ana, new Command.Add(collection.Position, [collection.Current.Definition.Read("Paying by card fails", collection.Running)!]));
        var before = collection.State;
        Assert.Null(Of(collection));

        collection.Next();

        Assert.True(Landing.IsDue(before, collection.State));
        var finding = Assert.Single(Of(collection)!.Findings);
        Assert.Equal(("Paying by card fails", "Pay", 1), (finding.Text, finding.Stage, finding.Reports));

        Assert.Null(Of(map));
    }

    [Fact]
    public void A_live_session_hears_what_was_reported_when_its_own_answers_are_shown_and_not_before()
    {
        var session = OnTop();
        session.Add(Session.Ben, "pain-point", ("text", "Card terminal declines valid cards"), ("stage", "S1"));
        Assert.DoesNotContain(session.Running.Elements.Values, e => e.IsFromElsewhere);

        session.Next();

        Assert.Equal([("reported", 14)], session.Map.Stages[0].PainPoints.Select(p => (p.Evidence, p.Reports)));
        var unsaid = session.Said(Queue);
        Assert.Equal((ElementStatus.Proposed, (ParticipantId?)null), (unsaid.Status, unsaid.By));
    }

    [Fact]
    public void What_nobody_has_reported_stays_assumed()
    {
        var session = OnTop();
        session.Add(Session.Ben, "pain-point", ("text", "The lights are too bright"), ("stage", "S1"));

        session.Next();

        Assert.Equal([("assumed", 1)], session.Map.Stages[0].PainPoints.Select(p => (p.Evidence, p.Reports)));
    }

    [Fact]
    public void A_reveal_that_is_undone_and_done_again_brings_it_again()
    {
        var session = OnTop();
        session.Next();
        session.Do(Session.Ana, new Command.Undo(session.Running.Acts[^1].Id));
        Assert.Equal((Phase.Open, ElementStatus.Removed), (session.Current.Progress.Phase, session.Said(Queue).Status));

        session.Next();

        Assert.Equal(ElementStatus.Proposed, session.Said(Queue).Status);
        Assert.Single(session.Running.Elements.Values, e => e.Payload.Word("text") == Queue);
    }

    [Fact]
    public void Of_a_map_only_what_others_have_reported_is_brought_along()
    {
        Land(new Finding("e1", Card, "Pay", 3, "customer", 5));
        map.Do(Session.Ana, new Command.Reopen(map.Position, 1));
        map.Add(Session.Ben, "pain-point", ("text", "Too dear"), ("stage", Stage("Pay")));
        map.Next();

        var brought = Assert.Single(Landing.Of("map", map.Map).Findings);
        Assert.Equal((Card, "Pay", 5), (brought.Text, brought.Stage, brought.Reports));
    }

    /// <summary>A workshop on top of a collection, at its pain points.</summary>
    private static Session OnTop()
    {
        var session = Session.NotStarted();
        session.Do(Session.Ana, Session.Start(ScriptStep.Of("stages"), ScriptStep.Of("pain-points") with { Anonymous = false }) with
        {
            Reported = new("autumn", 1, "Autumn", [new("P1", Card, "Pay", 4, "customer", 14), new("P2", Queue, "Pay", 3, "customer", 2)]),
        });
        session.Do(Session.Ben, new Command.Join());
        session.Save(Session.Ben, Session.Row("stage", ("name", "Pay")));
        session.Settle();
        return session;
    }

    private static Landing? Of(Session session) => Landing.Of(new(new("t"), "autumn"), session.Running, 7);

    private string Stage(string name) => map.Running.Elements.Values.Single(e => e.Payload.Word("name") == name).Id.Value;

    private (string Evidence, int Reports) Drawn(string text) =>
        map.Map.Stages.SelectMany(s => s.PainPoints).Where(p => p.Text == text).Select(p => (p.Evidence, p.Reports)).Single();

    private void Land(params Finding[] findings) => LandFrom("autumn", findings);

    private void LandFrom(string from, params Finding[] findings) => map.Do(null, new Command.Land(new(from, ++number, "Autumn", [.. findings])), $"land/{from}/{number}");
}
