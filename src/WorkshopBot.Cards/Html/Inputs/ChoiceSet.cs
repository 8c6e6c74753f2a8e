using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Inputs;

internal static class ChoiceSet
{
    /// <summary>As many as fit in a row on a phone, if their titles are short.</summary>
    private const int MostInRow = 7;

    private const int LongestInRow = 12;

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static void Draw(Element e, Place place)
    {
        var field = new Field(e, place);
        var choices = Choice.Of(e);
        var style = e.Class("style", Keywords.ChoiceStyle);
        if (e.Flag("isMultiSelect")) DrawBoxes(e, field, choices);
        else if (style == "ac-expanded") DrawButtons(e, field, choices);
        else DrawMenu(e, field, choices, style);
    }

    private static void DrawMenu(Element e, Field field, List<Choice> choices, string? style)
    {
        var chosen = choices.Find(c => c.Value == field.Value);
        if (chosen is null && !string.IsNullOrEmpty(field.Value)) WarnOfStranger(e, field, field.Value);
        field.Open("div", "ac-input-choice", style);
        field.Label();
        field.Describe(e.Tags.Open("select"));
        if ((chosen is null || !field.IsRequired) && !choices.Exists(c => c.Value.Length == 0))
            DrawOption(e, new(e.Text("placeholder") ?? e.Options.Word("card.choose"), ""), chosen is null);
        foreach (var choice in choices) DrawOption(e, choice, ReferenceEquals(choice, chosen));
        e.Tags.Close();
        field.Explain();
        e.Tags.Close();
    }

    private static void DrawOption(Element e, Choice choice, bool selected) => e.Tags.Open("option")
        .Attribute("value", choice.Value)
        .Attribute("dir", "auto")
        .Flag("selected", selected)
        .Text(choice.Title)
        .Close();

    private static void DrawButtons(Element e, Field field, List<Choice> choices)
    {
        if (!string.IsNullOrEmpty(field.Value) && !choices.Exists(c => c.Value == field.Value))
            WarnOfStranger(e, field, field.Value);
        field.Open("fieldset", "ac-input-choice", "ac-expanded", Row(choices));
        e.Tags.Attribute("role", "radiogroup")
            .Attribute("aria-required", field.IsRequired ? "true" : null)
            .Attribute("aria-invalid", field.Error is null ? null : "true");
        DrawGroup(e, field, choices, "radio", c => c.Value == field.Value);
    }

    private static void DrawBoxes(Element e, Field field, List<Choice> choices)
    {
        string[] ticked = field.Value?.Split(',', Trimmed) ?? [];
        foreach (var value in ticked)
        {
            if (!choices.Exists(c => c.Value == value)) WarnOfStranger(e, field, value);
        }

        field.Open("fieldset", "ac-input-choice", "ac-expanded", "ac-multiple", Row(choices));
        DrawGroup(e, field, choices, "checkbox", c => ticked.Contains(c.Value));
    }

    private static void DrawGroup(Element e, Field field, List<Choice> choices, string type, Predicate<Choice> isChosen)
    {
        e.Tags.Attribute("aria-describedby", field.ErrorId);
        e.Tags.Open("legend").Class("ac-label", e.Has("label") ? null : "ac-unseen").Attribute("dir", "auto");
        field.Caption();
        e.Tags.Close();
        if (type == "checkbox") field.PostEmpty();
        for (var i = 0; i < choices.Count; i++)
        {
            e.Tags.Open("label").Class("ac-choice", e.Flag("wrap") ? null : "ac-nowrap");
            e.Tags.Open("input").Attribute("type", type)
                .Attribute("id", field.Part((i + 1).ToString()))
                .Attribute("name", field.Name)
                .Attribute("value", choices[i].Value)
                .Flag("required", type == "radio" && field.IsRequired && field.IsChecked)
                .Attribute("aria-invalid", type == "checkbox" && field.Error is not null ? "true" : null)
                .Flag("checked", isChosen(choices[i]));
            e.Tags.Open("span").Attribute("dir", "auto").Text(choices[i].Title).Close().Close();
        }

        field.Explain();
        e.Tags.Close();
    }

    private static string? Row(List<Choice> choices) =>
        choices.Count <= MostInRow && choices.TrueForAll(c => c.Title.Length <= LongestInRow) ? "ac-row" : null;

    // What somebody typed may have been offered by an earlier card.
    private static void WarnOfStranger(Element e, Field field, string value)
    {
        if (!field.IsTyped) e.Warn($"value is \"{value}\", which is not among the choices");
    }
}
