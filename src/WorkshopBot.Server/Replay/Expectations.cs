using WorkshopBot.Domain;
using WorkshopBot.Domain.Fields;

namespace WorkshopBot.Server.Replay;

/// <summary>What should stand in a field, for the author of a file.</summary>
internal static class Expectations
{
    public static string Of(TextProblem problem, int longest, string what) => problem switch
    {
        TextProblem.ControlCharacter => $"a {what} without control characters",
        TextProblem.BrokenCharacter => $"a {what} without broken characters",
        TextProblem.DirectionOverride => $"a {what} without direction overrides",
        _ => $"a {what} of 1 to {longest} characters",
    };

    public static string Of(Field field, FieldProblem? problem = null) => (field, problem) switch
    {
        (_, FieldProblem.ControlCharacter) => "a text without control characters",
        (_, FieldProblem.BrokenCharacter) => "a text without broken characters",
        (_, FieldProblem.DirectionOverride) => "a text without direction overrides",
        (TextField f, _) => $"a text of 1 to {f.Longest} characters",
        (TextsField f, _) => $"an array of at most {f.Most} texts of 1 to {f.Longest} characters",
        (NumberField f, _) => $"a whole number from {f.Least} to {f.Most}",
        (ChoiceField f, _) => string.Join(" or ", f.Choices),
        (DateField, _) => "a date such as 2026-03-31",
        (ParticipantField, _) => "one of the people",
        (ReferenceField f, _) => NameOf(f.Kind),
        (ReferencesField f, _) => $"an array of texts, each {NameOf(f.Kind)}",
        _ => "a value",
    };

    public static string NameOf(string kind) => kind switch
    {
        "stage" => "the name of a stage of an earlier step",
        "pain-point" => "the text of a pain point of an earlier step",
        "opportunity" => "the text of an opportunity of an earlier step",
        _ => $"the text of a {kind} of an earlier step",
    };
}
