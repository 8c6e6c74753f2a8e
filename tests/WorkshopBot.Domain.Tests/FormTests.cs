using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>What a form asks for, and what of a person's words it may change.</summary>
public sealed class FormTests
{
    private readonly Session session = WithStages(["Search", "Pay"], ScriptStep.Of("touchpoints"));

    private static Entry Touchpoint(string stage, string text) => Row("touchpoint", ("stage", stage), ("text", text));

    private ImmutableArray<WorkshopEvent> Save(ImmutableArray<Coverage> covers, params Entry[] rows) =>
        session.Do(Ben, new Command.Save(session.Position, [.. rows]) { Covers = covers });

    [Fact]
    public void A_form_about_one_stage_leaves_what_was_said_about_the_others()
    {
        session.Save(Ben, Touchpoint("S1", "Asks a friend"), Touchpoint("S2", "Pays cash"));

        Assert.Equal(new WorkshopEvent.Withdrawn(session.Said("Asks a friend").Id), Assert.Single(Save([new("touchpoint", "S1")])));
    }

    [Fact]
    public void A_form_about_one_kind_leaves_the_others()
    {
        session.Save(Ben, Touchpoint("S1", "Asks a friend"), Row("thought", ("stage", "S1"), ("text", "Hm")));

        Assert.Empty(Save([new("touchpoint")], Touchpoint("S1", "Asks a friend")));
    }

    [Fact]
    public void What_a_form_leaves_still_counts_against_the_most_that_fits()
    {
        session.Save(Ben, [.. Enumerable.Range(0, 100).Select(i => Touchpoint("S1", $"t{i}"))]);

        Assert.Equal(new Refusal.TooManyEntries("touchpoint", 100), session.Refusal(
            Ben, new Command.Save(session.Position, [Touchpoint("S2", "one more")]) { Covers = [new("touchpoint", "S2")] }));
    }

    [Fact]
    public void A_stage_that_was_removed_takes_no_words_with_it_when_the_others_are_saved_again()
    {
        session.Save(Ben, Touchpoint("S1", "Asks a friend"), Touchpoint("S2", "Pays cash"));
        session.Tidy(new TidyOperation.Remove(session.Said("Search").Id));

        Save([new("touchpoint", "S2")], Touchpoint("S2", "Pays by card"));
        Assert.Equal(ElementStatus.Live, session.Said("Asks a friend").Status);
    }

    [Fact]
    public void However_the_stages_of_a_form_are_ordered_unchanged_lines_keep_their_handles()
    {
        session.Save(Ben, Touchpoint("S1", "Asks a friend"), Touchpoint("S2", "Pays cash"));

        Assert.Empty(session.Save(Ben, Touchpoint("S2", "Pays cash"), Touchpoint("S1", "Asks a friend")));
    }

    [Fact]
    public void A_line_that_goes_to_another_stage_keeps_its_handle()
    {
        session.Save(Ben, Touchpoint("S1", "Asks a friend"), Touchpoint("S2", "Pays cash"));

        var moved = Assert.IsType<WorkshopEvent.Revised>(Assert.Single(session.Save(Ben, Touchpoint("S2", "Asks a friend"), Touchpoint("S2", "Pays cash"))));
        Assert.Equal(session.Said("Asks a friend").Id, moved.Element);
    }

    [Fact]
    public void A_line_removed_here_and_another_added_there_are_two_things()
    {
        session.Save(Ben, Touchpoint("S1", "Asks a friend"));

        Assert.Equal(
            [typeof(WorkshopEvent.Contributed), typeof(WorkshopEvent.Withdrawn)],
            session.Save(Ben, Touchpoint("S2", "Pays cash")).Select(e => e.GetType()));
    }

    [Fact]
    public void Facilitators_write_the_persona_together_and_participants_do_not_touch_it()
    {
        var draft = Of("persona");
        draft.Do(Ana, new Command.GiveRole(Ben, Role.Facilitator));
        draft.Save(Ana, Row("persona", ("name", "Hannah")));

        draft.Save(Ben, Row("persona", ("name", "Hannah"), ("role", "Commuter")));
        Assert.Equal("Commuter", Assert.Single(draft.Map.Personas).Role);

        draft.Save(Cyd, Row("persona-remark", ("fits", "fits")));
        Assert.Equal("Commuter", Assert.Single(draft.Map.Personas).Role);
    }

    [Fact]
    public void Where_all_is_on_the_table_one_Next_goes_on()
    {
        var together = Of("persona", "stages");

        together.Next();
        Assert.Equal((1, Phase.Settled), (together.Running.Current, together.Running.Steps[0].Progress.Phase));
    }

    [Fact]
    public void Impact_and_effort_are_asked_for_the_eight_with_most_dots_unless_somebody_chose()
    {
        var many = Of("opportunities", "prioritise");
        for (var i = 1; i <= 12; i++) many.Add(Ana, "opportunity", ("text", $"idea {i}"));
        many.Settle();
        for (var i = 12; i > 3; i--) many.Add((i % 3) switch { 0 => Ben, 1 => Cyd, _ => Dov }, "vote", ("item", $"O{i}"), ("votes", i == 4 ? 2 : 1));
        many.Next();

        many.Next();
        Assert.Equal(8, many.Current.Shortlist.Length);
        Assert.Equal(many.Said("idea 4").Id, many.Current.Shortlist[0]);
        Assert.Equal(new Refusal.NotInThisRound(0), many.Refusal(Ben, new Command.Save(many.Position, [Row("estimate", ("item", "O1"), ("impact", 3))])));
    }

    [Fact]
    public void A_persons_form_starts_with_their_words_then_the_draft_then_what_follows_from_before()
    {
        session.Save(Ben, Touchpoint("S1", "Asks a friend"));

        Assert.Equal("Asks a friend", Assert.Single(Form(Ben).Prefill(session.Current, session.Running, answered: true)).Payload.Word("text"));
        Assert.Empty(Form(Cyd).Prefill(session.Current, session.Running, answered: false));
        Assert.Empty(Form(Cyd).Said);
    }

    [Fact]
    public void A_draft_is_offered_only_until_the_reveal()
    {
        var start = Start(ScriptStep.Of("stages"));
        var drafted = NotStarted();
        drafted.Do(Ana, start with { Drafts = start.Drafts.Add(new("stages"), [Row("stage", ("name", "Search"))]) });
        Assert.Equal("Search", Assert.Single(Offered()).Payload.Word("name"));

        drafted.Next();
        Assert.Empty(Offered());

        ImmutableArray<Entry> Offered() =>
            OwnAnswer.Find(drafted.Running, 0, Ben, _ => null).Prefill(drafted.Current, drafted.Running, answered: false);
    }

    private OwnAnswer Form(ParticipantId by) => OwnAnswer.Find(session.Running, session.Running.Current, by, _ => null);

    [Theory]
    [InlineData("Compare — find what fits", "Compare", "find what fits")]
    [InlineData("Compare - find - what fits", "Compare", "find - what fits")]
    [InlineData("E-mail", "E-mail", null)]
    public void A_stage_is_a_name_and_after_a_dash_a_goal(string line, string name, string? goal)
    {
        var read = StagesStep.Stage.Line!.Read(line);

        Assert.Equal((name, goal), (read.Word("name")?.Trim(), read.Word("goal")));
    }

    [Theory]
    [InlineData("Asks @ home @ phone", "Asks @ home", "phone")]
    [InlineData("Writes to ana@example.org", "Writes to ana@example.org", null)]
    [InlineData("Opens the app again", "Opens the app again", "app")]
    [InlineData("Happy", "Happy", null)]
    public void A_touchpoint_says_its_channel_after_an_at_sign_or_by_a_word_of_the_list(string line, string text, string? channel)
    {
        var read = TouchpointsStep.Touchpoint.Line!.Read(line);

        Assert.Equal((text, channel), (read.Word("text"), read.Word("channel")));
    }

    [Fact]
    public void A_line_that_was_written_reads_back_as_it_was()
    {
        var payload = Payload.Of(("name", "Compare"), ("goal", "find what fits"));

        Assert.Equal(payload, StagesStep.Stage.Line!.Read(StagesStep.Stage.Line.Write(payload)));
    }
}
