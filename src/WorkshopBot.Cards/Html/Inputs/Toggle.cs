using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Inputs;

/// <summary>One box. It posts its value when it is ticked, and otherwise the empty text.</summary>
internal static class Toggle
{
    public static void Draw(Element e, Place place)
    {
        var field = new Field(e, place);
        var on = e.Text("valueOn") ?? "true";
        var title = e.Text("title");
        field.Open("div", "ac-input-toggle");
        if (e.Has("label") && title is not null) field.Label();
        field.PostEmpty();
        e.Tags.Open("label").Class("ac-choice", e.Flag("wrap") ? null : "ac-nowrap").Attribute("for", field.ControlId);
        field.Describe(e.Tags.Open("input").Attribute("type", "checkbox"))
            .Attribute("value", on)
            .Attribute("data-off", e.Text("valueOff") ?? "false")
            .Flag("checked", field.Value == on);
        DrawTitle(e, field, title);
        e.Tags.Close();
        field.Explain();
        e.Tags.Close();
    }

    private static void DrawTitle(Element e, Field field, string? title)
    {
        e.Tags.Open("span").Class(title is null ? "ac-label" : null).Attribute("dir", "auto");
        if (title is null) field.Caption();
        else e.Tags.Text(title);

        if (title is not null && !e.Has("label")) field.MarkRequired();
        e.Tags.Close();
    }
}
