using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

public sealed class BadInputTests
{
    private readonly Session session = WithStages(["Pay"], ScriptStep.Of("pain-points") with { Anonymous = false }, ScriptStep.Of("emotions"));

    private FieldRefusal Refused(params (string Field, FieldValue? Value)[] values) => Assert.IsType<Refusal.BadField>(
        session.Refusal(Ben, new Command.Save(session.Position, [Row("pain-point", values)]))).Field;

    /// <summary>Not as inline data: attributes are stored in UTF-8, which has no lone surrogates.</summary>
    [Fact]
    public void Half_a_character_is_refused()
    {
        foreach (var text in new[] { "a\ud800b", "a\udc00", "\ud83d" }) Assert.Equal(FieldProblem.BrokenCharacter, Refused(("text", text)).Problem);
    }

    [Theory]
    [InlineData("a\u0007b", FieldProblem.ControlCharacter)]
    [InlineData("a\u0085\u0000", FieldProblem.ControlCharacter)]
    [InlineData("pay\u202Egnp.exe", FieldProblem.DirectionOverride)]
    [InlineData("pay\u202Dx", FieldProblem.DirectionOverride)]
    public void A_text_that_reads_otherwise_than_it_is_stored_is_refused(string text, FieldProblem problem) =>
        Assert.Equal(new("pain-point", "text", problem), Refused(("text", text)));

    [Theory]
    [InlineData(2_001)]
    [InlineData(10_000_000)]
    public void A_text_that_is_too_long_is_refused(int length) =>
        Assert.Equal(FieldProblem.TooLong, Refused(("text", new string('x', length))).Problem);

    [Theory]
    [InlineData("👩‍🔧 ruft an")]
    [InlineData("مرحبا\u200F")]
    [InlineData("𝕏 and ü")]
    [InlineData("<script>alert(1)</script> & \"quotes\"")]
    [InlineData("=HYPERLINK(\"x\")")]
    public void Emoji_marks_of_direction_and_markup_are_text_like_any_other(string text)
    {
        session.Save(Ben, Row("pain-point", ("text", text)));

        Assert.Equal(text, session.Running.Elements.Values.Single(e => e.Kind == "pain-point").Payload.Word("text"));
    }

    [Fact]
    public void Invisible_isolates_that_phones_put_around_names_are_taken_out()
    {
        session.Save(Ben, Row("pain-point", ("text", "\u2068Hannah\u2069 \u202Aruft\u202C an")));

        Assert.Equal("Hannah ruft an", session.Running.Elements.Values.Single(e => e.Kind == "pain-point").Payload.Word("text"));
    }

    [Fact]
    public void White_space_is_made_one_space_so_that_equal_words_are_equal_texts()
    {
        session.Save(Ben, Row("pain-point", ("text", " No\t\tcard \r\n reader\u00A0here ")));

        Assert.Equal("No card reader here", session.Running.Elements.Values.Single(e => e.Kind == "pain-point").Payload.Word("text"));
    }

    [Fact]
    public void A_row_with_something_but_no_text_misses_it() =>
        Assert.Equal(new("pain-point", "text", FieldProblem.Missing), Refused(("severity", 3)));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(int.MinValue)]
    public void A_number_out_of_range_is_refused(int severity) =>
        Assert.Equal(new("pain-point", "severity", FieldProblem.OutOfRange), Refused(("text", "x"), ("severity", severity)));

    [Theory]
    [InlineData("many")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void What_is_no_whole_number_is_refused(string severity) =>
        Assert.Equal(FieldProblem.NotANumber, Refused(("text", "x"), ("severity", severity)).Problem);

    [Fact]
    public void A_choice_that_is_not_offered_is_refused() =>
        Assert.Equal(FieldProblem.NotAChoice, Refused(("text", "x"), ("side", "both")).Problem);

    [Theory]
    [InlineData("S9")]
    [InlineData("nothing")]
    [InlineData("P1")]
    public void An_unknown_stage_is_refused(string stage) =>
        Assert.Equal(new("pain-point", "stage", FieldProblem.NotFound), Refused(("text", "x"), ("stage", stage)));

    [Fact]
    public void A_field_that_the_kind_has_not_is_refused() =>
        Assert.Equal(new("pain-point", "severety", FieldProblem.Unknown), Refused(("text", "x"), ("severety", 3)));

    [Fact]
    public void A_kind_that_the_step_does_not_ask_for_is_refused() =>
        Assert.Equal(
            new Refusal.UnknownKind(0, "rating"),
            session.Refusal(Ben, new Command.Save(session.Position, [Row("rating", ("stage", "S1"), ("feeling", 1))])));

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    public void A_step_that_the_script_has_not_is_refused(int step) =>
        Assert.IsType<Refusal.UnknownStep>(session.Refusal(Ben, new Command.Save(new(step, Phase.Open), [])));

    [Fact]
    public void One_bad_row_refuses_the_whole_form()
    {
        var form = new Command.Save(session.Position, [Row("pain-point", ("text", "fine")), Row("pain-point", ("text", "x"), ("severity", 9))]);

        Assert.Equal(1, Assert.IsType<Refusal.BadField>(session.Refusal(Ben, form)).Row);
        Assert.DoesNotContain(session.Running.Elements.Values, e => e.Kind == "pain-point");
    }

    [Fact]
    public void More_than_a_person_can_have_meant_is_refused()
    {
        var rows = Enumerable.Range(0, 101).Select(i => Row("pain-point", ("text", $"pain {i}")));

        Assert.Equal(new Refusal.TooManyEntries("pain-point", 100), session.Refusal(Ben, new Command.Save(session.Position, [.. rows])));
    }

    [Fact]
    public void Values_that_are_all_strings_are_understood()
    {
        session.Settle();
        session.Save(Ben, Row("rating", ("stage", "s1"), ("feeling", "-2"), ("importance", "5"), ("why", "")));
        session.Settle();

        Assert.Equal((-2m, 5m), (session.Map.Stages[0].Emotion.Mean, session.Map.Stages[0].Importance));
    }

    [Theory]
    [InlineData("", "customer-journey", "en")]
    [InlineData("x\u202E", "customer-journey", "en")]
    [InlineData("x", "treasure-map", "en")]
    [InlineData("x", "customer-journey", "english please")]
    public void A_workshop_that_makes_no_sense_does_not_start(string title, string kind, string language) =>
        Assert.NotNull(NotStarted().Refusal(Ana, Start(ScriptStep.Of("stages")) with { Title = title, Kind = kind, Language = language }));

    [Fact]
    public void A_script_names_known_steps_each_once_and_at_least_one()
    {
        Assert.IsType<Refusal.BadValue>(NotStarted().Refusal(Ana, Start()));
        Assert.IsType<Refusal.BadValue>(NotStarted().Refusal(Ana, Start(ScriptStep.Of("stages"), ScriptStep.Of("stages"))));
        Assert.IsType<Refusal.UnknownStep>(NotStarted().Refusal(Ana, Start(ScriptStep.Of("dance"))));
    }

    [Fact]
    public void Before_the_start_everything_else_is_refused() =>
        Assert.IsType<Refusal.NotStarted>(NotStarted().Refusal(Ana, new Command.Join()));

    [Fact]
    public void A_workshop_starts_once() =>
        Assert.IsType<Refusal.AlreadyStarted>(session.Refusal(Ben, Start(ScriptStep.Of("stages"))));

    [Fact]
    public void Evidence_links_go_to_the_web_only()
    {
        var pain = session.Add(Ben, "pain-point", ("text", "x"));
        session.Next();

        Assert.IsType<Refusal.BadValue>(session.Refusal(Ana, new Command.SetEvidence(pain, Evidence.Measured, "javascript:alert(1)")));
        session.Do(Ana, new Command.SetEvidence(pain, Evidence.Measured, "https://example.org/report"));
        Assert.Equal(Evidence.Measured, session.Element(pain).Evidence);
    }
}
