using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Wording;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests;

public sealed partial class RefusalWordingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly Workshop Begun = WithStages(["Search"], ScriptStep.Of("touchpoints")).State;
    private static readonly ElementId Search = ((Workshop.Running)Begun).Handles["S1"];

    private static readonly ImmutableArray<(EntryKind Kind, Field Field)> Fields =
        [.. StepCatalog.Standard.Steps.SelectMany(s => s.Kinds).SelectMany(k => k.Fields.Select(f => (k, f)))];

    private static readonly ImmutableArray<string> Tags =
        [.. Directory.GetFiles(Repository.At("cards/strings"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f))];

    private static readonly ImmutableArray<Type> EventTypes =
        [.. typeof(WorkshopEvent).GetNestedTypes().Where(t => t.IsAssignableTo(typeof(WorkshopEvent)))];

    public static TheoryData<string> Languages => [.. Tags];

    public static TheoryData<Type> Refusals => [.. typeof(Refusal).GetNestedTypes().Where(t => t.IsAssignableTo(typeof(Refusal)))];

    public static TheoryData<Type> Events => [.. EventTypes];

    public static TheoryData<FieldProblem> FieldProblems => [.. Enum.GetValues<FieldProblem>()];

    public static TheoryData<TextProblem> TextProblems => [.. Enum.GetValues<TextProblem>()];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_is_a_sentence_of_its_own_in_every_language(Type type) =>
        IsSaidInEveryLanguage((Refusal)Sample(type));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_is_a_sentence_even_where_nothing_has_started(Type type)
    {
        foreach (var language in Tags)
            IsSentence(RefusalWording.Word((Refusal)Sample(type), Workshop.None(StepCatalog.Standard), Phrases.For(language), Now));
    }

    [Theory]
    [MemberData(nameof(FieldProblems))]
    public void Every_problem_of_every_field_is_a_sentence_of_its_own_in_every_language(FieldProblem problem)
    {
        foreach (var (kind, field) in Fields) IsSaidInEveryLanguage(new Refusal.BadField(1, new(kind.Name, field.Name, problem)));
    }

    [Theory]
    [MemberData(nameof(FieldProblems))]
    public void No_two_problems_of_a_field_read_alike(FieldProblem problem)
    {
        foreach (var language in Tags)
        {
            var others = Enum.GetValues<FieldProblem>().Where(p => p != problem).Select(p => Field(p, language));
            Assert.DoesNotContain(Field(problem, language), others);
        }

        static string Field(FieldProblem problem, string language) =>
            RefusalWording.Word(new FieldRefusal("stage", "name", problem), Begun, Phrases.For(language));
    }

    [Theory]
    [MemberData(nameof(TextProblems))]
    public void Every_problem_of_a_text_is_a_sentence_of_its_own_in_every_language(TextProblem problem) =>
        IsSaidInEveryLanguage(new Refusal.BadText(problem, 200));

    [Theory]
    [MemberData(nameof(Events))]
    public void Whatever_was_done_later_has_a_name_in_every_language(Type type) =>
        IsSaidInEveryLanguage(new Refusal.LaterDepends((WorkshopEvent)Sample(type)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_event_has_a_name_of_its_own(string language)
    {
        var names = EventTypes.Select(t => ActWording.Name((WorkshopEvent)Sample(t), Begun, Phrases.For(language))).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(names.Count, typeof(WorkshopEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Count());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_step_and_field_and_kind_and_choice_has_a_name(string language)
    {
        var phrases = Phrases.For(language);

        Assert.Equal(language, phrases.Language);
        Assert.All(StepCatalog.Standard.Steps, s => Assert.NotNull(phrases.Find($"step.{s.Name}")));
        Assert.All(Fields, f => Assert.NotNull(phrases.Find($"field.{f.Field.Name}")));
        Assert.All(Fields, f => Assert.NotNull(phrases.Find($"kind.{f.Kind.Name}")));
        Assert.All(
            Fields.Select(f => f.Field).OfType<ChoiceField>().SelectMany(f => f.Choices.Select(c => $"choice.{f.Name}.{c}")),
            key => Assert.NotNull(phrases.Find(key)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_setting_that_a_rule_refuses_has_a_name(string language)
    {
        var settings = Directory.GetFiles(Repository.At("src/WorkshopBot.Domain"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => RefusedSetting().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["what"].Value)
            .ToHashSet();

        Assert.NotEmpty(settings);
        Assert.All(settings, what => Assert.NotNull(Phrases.For(language).Find($"value.{what}")));
    }

    [Theory]
    [InlineData(-5, "in 1 minute.")]
    [InlineData(0.2, "in 1 minute.")]
    [InlineData(8.1, "in 9 minutes.")]
    [InlineData(90, "in 90 minutes.")]
    [InlineData(91, "in 2 hours.")]
    [InlineData(2879, "in 48 hours.")]
    public void A_takeover_is_possible_in_whole_minutes_or_hours_rounded_up(double minutes, string end) =>
        Assert.EndsWith(end, English(new Refusal.FacilitatorIsThere(Now.AddMinutes(minutes))), StringComparison.Ordinal);

    [Fact]
    public void An_element_goes_by_its_handle_and_never_by_what_somebody_wrote()
    {
        Assert.Contains("S1", English(new Refusal.CannotMerge(Search)), StringComparison.Ordinal);
        Assert.Contains("renaming S1", English(new Refusal.LaterDepends(new WorkshopEvent.Renamed(Search, "<b>"))), StringComparison.Ordinal);
        Assert.Contains("this item", English(new Refusal.UnknownElement(new("<b>"))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_came_with_a_form_is_not_repeated(string language)
    {
        var said = new Refusal[]
        {
            new Refusal.UnknownKind(0, "<b>"), new Refusal.UnknownElement(new("<b>")), new Refusal.CannotMerge(new("<b>")),
            new Refusal.BadField(0, new("stage", "<b>", FieldProblem.Unknown)), new Refusal.BadValue("<b>"),
            new Refusal.LaterDepends(new WorkshopEvent.Noted(NoteKind.Note, "<b>")),
        };

        Assert.All(said, r => Assert.DoesNotContain("<b>", RefusalWording.Word(r, Begun, Phrases.For(language), Now), StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_counted_from_one() =>
        Assert.Contains("line 3", English(new Refusal.NotInThisRound(2)), StringComparison.Ordinal);

    [Fact]
    public void Where_a_form_has_one_entry_no_line_is_named() =>
        Assert.DoesNotContain("line", English(new Refusal.BadField(0, new("frame", "view", FieldProblem.NotAChoice))), StringComparison.Ordinal);

    [Fact]
    public void A_field_says_what_fits_into_it()
    {
        Assert.Contains("from -2 to 2", Field("rating", "feeling", FieldProblem.OutOfRange), StringComparison.Ordinal);
        Assert.Contains("200 characters", Field("stage", "name", FieldProblem.TooLong), StringComparison.Ordinal);
        Assert.Contains("at most 20", Field("opportunity", "solves", FieldProblem.TooMany), StringComparison.Ordinal);
        Assert.Contains("customer, internal", Field("pain-point", "side", FieldProblem.NotAChoice), StringComparison.Ordinal);

        static string Field(string kind, string field, FieldProblem problem) => English(new Refusal.BadField(0, new(kind, field, problem)));
    }

    [Fact]
    public void A_card_that_is_too_old_is_told_where_the_workshop_is()
    {
        Assert.Contains("“Touchpoints” is now: open for answers", English(new Refusal.AlreadyMoved(new(1, Phase.Open))), StringComparison.Ordinal);
        Assert.Contains("past its last step", English(new Refusal.AlreadyMoved(new(2, Phase.Settled))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_of_a_step_names_the_step() =>
        Assert.Contains("“Pain points”", English(new Refusal.BadValue("pain-points")), StringComparison.Ordinal);

    [Fact]
    public void What_its_author_took_back_is_not_offered_for_undoing() =>
        Assert.DoesNotContain("undo that", English(new Refusal.LaterDepends(new WorkshopEvent.Withdrawn(Search))), StringComparison.Ordinal);

    [Fact]
    public void What_a_rule_refuses_is_worded_with_the_workshop_it_was_refused_in()
    {
        var session = Of("stages");
        var refusal = session.Refusal(Ben, new Command.Add(session.Position, [Row("stage", ("goal", "Find one"))]));

        Assert.Equal(
            "Almost there: line 1 needs a small change, nothing is saved yet. “Name” is still missing. Please fill it in.",
            RefusalWording.Word(refusal, session.State, Phrases.For("en"), session.Now));
    }

    private static string English(Refusal refusal) => RefusalWording.Word(refusal, Begun, Phrases.For("en"), Now);

    private static void IsSaidInEveryLanguage(Refusal refusal)
    {
        var said = Tags.Select(l => RefusalWording.Word(refusal, Begun, Phrases.For(l), Now)).ToList();

        Assert.All(said, IsSentence);
        Assert.Equal(said.Count, said.Distinct().Count());
    }

    private static void IsSentence(string said)
    {
        Assert.DoesNotContain('{', said);
        Assert.DoesNotContain("  ", said, StringComparison.Ordinal);
        Assert.EndsWith(".", said, StringComparison.Ordinal);
    }

    /// <summary>One that says what the workshop knows, wherever it can.</summary>
    private static object Sample(Type type)
    {
        if (type == typeof(string)) return "stage";
        if (type == typeof(int)) return 1;
        if (type == typeof(ElementId)) return Search;
        if (type == typeof(StepName)) return new StepName("stages");
        if (type == typeof(StepProgress)) return StepProgress.NotOpened;
        if (type == typeof(WorkshopEvent)) return new WorkshopEvent.Renamed(Search, null);
        if (type == typeof(Payload)) return Payload.Empty;
        if (type == typeof(FieldRefusal)) return new FieldRefusal("stage", "name", FieldProblem.Missing);
        if (type == typeof(bool)) return true;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Sample(inner);
        if (type.IsValueType) return Activator.CreateInstance(type)!;

        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Sample(p.ParameterType))]);
    }

    [GeneratedRegex("""BadValue\("(?<what>\w+)"\)""")]
    private static partial Regex RefusedSetting();
}
