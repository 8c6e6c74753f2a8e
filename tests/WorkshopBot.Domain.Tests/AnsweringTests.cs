using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

public sealed class AnsweringTests
{
    private readonly Session session = Of("stages");

    private IEnumerable<string> OwnStages(ParticipantId person) => session.Current.ByPerson[person]
        .Select(session.Element)
        .Where(e => e.Status == ElementStatus.Live)
        .Select(e => $"{e.Handle} {e.Payload.Word("name")}");

    [Fact]
    public void Saving_replaces_what_the_person_had_said()
    {
        session.Save(Ben, Row("stage", ("name", "Search")), Row("stage", ("name", "Pay")));

        session.Save(Ben, Row("stage", ("name", "Pay")), Row("stage", ("name", "Ride")));

        Assert.Equal(["S2 Pay", "S3 Ride"], OwnStages(Ben));
    }

    [Fact]
    public void A_line_changed_in_place_keeps_its_handle()
    {
        session.Save(Ben, Row("stage", ("name", "Search")), Row("stage", ("name", "Pay")), Row("stage", ("name", "Ride")));

        var events = session.Save(Ben, Row("stage", ("name", "Search")), Row("stage", ("name", "Pay online")), Row("stage", ("name", "Ride")));

        Assert.IsType<WorkshopEvent.Revised>(Assert.Single(events));
        Assert.Equal(["S1 Search", "S2 Pay online", "S3 Ride"], OwnStages(Ben));
    }

    [Fact]
    public void A_line_put_between_others_is_new_and_the_others_stay()
    {
        session.Save(Ben, Row("stage", ("name", "Search")), Row("stage", ("name", "Ride")));

        session.Save(Ben, Row("stage", ("name", "Search")), Row("stage", ("name", "Pay")), Row("stage", ("name", "Ride")));

        Assert.Equal(["S1 Search", "S2 Ride", "S3 Pay"], OwnStages(Ben));
    }

    [Fact]
    public void A_line_left_out_is_withdrawn()
    {
        session.Save(Ben, Row("stage", ("name", "Search")), Row("stage", ("name", "Ride")));

        session.Save(Ben, Row("stage", ("name", "Ride")));

        Assert.Equal(["S2 Ride"], OwnStages(Ben));
    }

    [Fact]
    public void Blank_rows_say_nothing()
    {
        session.Save(Ben, Row("stage", ("name", "  ")), Row("stage", ("name", "Search"), ("goal", "")));

        Assert.Equal(["S1 Search"], OwnStages(Ben));
    }

    [Fact]
    public void One_persons_saving_leaves_anothers_words_alone()
    {
        session.Save(Ben, Row("stage", ("name", "Search")));

        session.Save(Cyd, Row("stage", ("name", "Find")));

        Assert.Equal(["S1 Search"], OwnStages(Ben));
    }

    [Fact]
    public void Saving_marks_the_person_done_and_opening_again_unmarks()
    {
        session.Save(Ben, Row("stage", ("name", "Search")));
        Assert.Contains(Ben, session.Current.Answered);

        session.Do(Ben, new Command.Reconsider(0));
        Assert.DoesNotContain(Ben, session.Current.Answered);
    }

    [Fact]
    public void The_same_form_sent_twice_changes_nothing_the_second_time()
    {
        var save = new Command.Add(session.Position, [Row("stage", ("name", "Search"))]);
        session.Do(Ben, save, form: "view-1");

        Assert.Empty(session.Do(Ben, save, form: "view-1"));
        Assert.Single(session.Running.Elements);
    }

    [Fact]
    public void A_form_of_somebody_else_is_refused_and_not_taken_for_a_retry()
    {
        var add = new Command.Add(session.Position, [Row("stage", ("name", "Search"))]);
        session.Do(Ben, add, form: "view-1");

        Assert.IsType<Refusal.FormOfSomebodyElse>(session.Refusal(Cyd, add, form: "view-1"));
    }

    [Fact]
    public void A_late_retry_of_a_form_does_not_bring_back_what_was_changed_since()
    {
        var first = new Command.Save(session.Position, [Row("stage", ("name", "Search"))]);
        session.Do(Ben, first, form: "view-1");
        session.Do(Ben, new Command.Save(session.Position, [Row("stage", ("name", "Find"))]), form: "view-2");

        session.Do(Ben, first, form: "view-1");

        Assert.Equal(["S1 Find"], OwnStages(Ben));
    }

    [Fact]
    public void The_same_form_saved_again_with_other_words_is_saved()
    {
        session.Do(Ben, new Command.Save(session.Position, [Row("stage", ("name", "Search"))]), form: "view-1");

        session.Do(Ben, new Command.Save(session.Position, [Row("stage", ("name", "Search")), Row("stage", ("name", "Pay"))]), form: "view-1");

        Assert.Equal(["S1 Search", "S2 Pay"], OwnStages(Ben));
    }

    [Fact]
    public void Adding_leaves_the_rest_of_the_answer()
    {
        session.Save(Ben, Row("stage", ("name", "Search")));

        session.Add(Ben, "stage", ("name", "Pay"));

        Assert.Equal(["S1 Search", "S2 Pay"], OwnStages(Ben));
    }

    [Fact]
    public void An_opinion_given_again_replaces_the_earlier_one()
    {
        var rating = WithRatings(out var stage);

        rating.Add(Ben, "rating", ("stage", stage.Value), ("feeling", -2));
        rating.Add(Ben, "rating", ("stage", stage.Value), ("feeling", 1));
        rating.Settle();

        Assert.Equal((1, 1m), (rating.Map.Stages[0].Emotion.Count, rating.Map.Stages[0].Emotion.Mean));
    }

    [Fact]
    public void Two_opinions_about_the_same_thing_in_one_form_are_refused()
    {
        var rating = WithRatings(out var stage);
        var twice = Row("rating", ("stage", stage.Value), ("feeling", 1));

        var refusal = rating.Refusal(Ben, new Command.Save(rating.Position, [twice, twice]));

        Assert.Equal(new Refusal.SaidTwice(1, "rating"), refusal);
    }

    [Fact]
    public void Can_not_say_is_no_opinion_and_never_zero()
    {
        var rating = WithRatings(out var stage);
        rating.Add(Ben, "rating", ("stage", stage.Value), ("feeling", 2));
        rating.Save(Cyd, Row("rating", ("stage", stage.Value), ("importance", 5)));
        rating.Save(Dov, Row("rating", ("stage", stage.Value)));
        rating.Settle();

        var drawn = rating.Map.Stages[0];
        Assert.Equal((1, 2m, 5m), (drawn.Emotion.Count, drawn.Emotion.Mean, drawn.Importance));
    }

    [Fact]
    public void The_why_of_a_low_rating_is_a_draft_of_a_pain_point()
    {
        var rating = WithRatings(out var stage);
        rating.Add(Ben, "rating", ("stage", stage.Value), ("feeling", -2), ("why", "Nobody answers the phone"));
        rating.Add(Ben, "rating", ("stage", rating.Said("Ride").Id.Value), ("feeling", 2), ("why", "Fast"));

        var own = rating.Running.Steps[1].ByPerson[Ben].Select(rating.Element);
        var drafts = rating.Running.Catalog.Find(new("pain-points"))!.Suggest([.. own], rating.Running);

        var draft = Assert.Single(drafts);
        Assert.Equal("Nobody answers the phone", draft.Payload.Word("text"));
        Assert.Equal(stage.Value, draft.Payload.Word("stage"));
    }

    [Fact]
    public void A_draft_that_nobody_changed_is_adopted_when_the_step_settles()
    {
        var drafted = NotStarted();
        var start = Start(ScriptStep.Of("stages"));
        drafted.Do(Ana, start with { Drafts = start.Drafts.Add(new("stages"), [Row("stage", ("name", "Search"))]) });
        Assert.Empty(drafted.Running.Elements);

        drafted.Settle();

        Assert.Equal("Search", Assert.Single(drafted.Map.Stages).Name);
    }

    [Fact]
    public void A_draft_of_a_step_done_together_is_on_the_table_at_once()
    {
        var drafted = NotStarted();
        var start = Start(ScriptStep.Of("persona"));
        drafted.Do(Ana, start with { Drafts = start.Drafts.Add(new("persona"), [Row("persona", ("name", "Hannah"))]) });

        Assert.Equal("Hannah", Assert.Single(drafted.Map.Personas).Name);
    }

    [Fact]
    public void Only_facilitators_write_the_frame_and_everybody_remarks_on_it()
    {
        var frame = Of("frame");
        frame.Save(Ana, Row("frame", ("scenario", "First bike"), ("view", "as-is")));
        frame.Save(Ben, Row("frame-remark", ("fits", "change"), ("text", "Start at the repair")));

        Assert.Equal("First bike", frame.Map.Frame?.Scenario);
        Assert.IsType<Refusal.OnlyFacilitators>(frame.Refusal(Ben, new Command.Add(frame.Position, [Row("frame", ("scenario", "Mine"))])));
    }

    [Fact]
    public void The_group_has_one_frame_whichever_facilitator_writes_it()
    {
        var frame = Of("frame");
        frame.Save(Ana, Row("frame", ("scenario", "First bike"), ("view", "as-is")));
        frame.Do(Ana, new Command.GiveRole(Ben, Role.Facilitator));

        frame.Save(Ben, Row("frame", ("scenario", "Second bike")));
        frame.Save(Ana, Row("frame-remark", ("fits", "fits")));

        Assert.Single(frame.Running.Elements.Values, e => e.Kind == "frame");
        Assert.Equal("Second bike", frame.Map.Frame?.Scenario);
    }

    [Fact]
    public void People_claim_stages_of_an_assigned_step_and_give_them_back()
    {
        var inside = WithStages(["Search"], ScriptStep.Of("internal-view"));
        var stage = inside.Said("Search").Id;

        inside.Do(Ben, new Command.Claim(1, stage, Claims: true));
        Assert.Equal(new Claim(stage, Ben), Assert.Single(inside.Current.Claims));

        inside.Do(Ben, new Command.Claim(1, stage, Claims: false));
        Assert.Empty(inside.Current.Claims);
    }

    [Fact]
    public void A_row_of_a_form_that_only_says_its_stage_is_nothing_said_and_one_that_is_emptied_is_taken_back()
    {
        var inside = WithStages(["Search"], ScriptStep.Of("internal-view"));
        var stage = inside.Said("Search").Id.Value;

        inside.Save(Ben, Row("internal", ("stage", stage)));
        Assert.DoesNotContain(inside.Running.Elements.Values, e => e.Kind == "internal");

        inside.Save(Ben, Row("internal", ("stage", stage), ("actor", "The desk")));
        inside.Save(Ben, Row("internal", ("stage", stage)));
        Assert.Equal(ElementStatus.Withdrawn, Assert.Single(inside.Running.Elements.Values, e => e.Kind == "internal").Status);
    }

    private static Session WithRatings(out ElementId stage)
    {
        var session = WithStages(["Search", "Ride"], ScriptStep.Of("emotions"), ScriptStep.Of("pain-points") with { Anonymous = false });
        stage = session.Said("Search").Id;
        return session;
    }
}
