using WorkshopBot.Cards.Html.Writing;

namespace WorkshopBot.Cards.Html.Actions;

/// <summary>What a submit button posts.</summary>
internal sealed record Submission(string Value, bool IsUnchecked, bool IsDisabled)
{
    public Tags Open(Tags tags, params ReadOnlySpan<string?> classes) => tags.Open("button")
        .Attribute("type", "submit")
        .Class(classes)
        .Attribute("name", Submissions.Name)
        .Attribute("value", Value)
        .Flag("formnovalidate", IsUnchecked)
        .Flag("disabled", IsDisabled);
}
