using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Inputs;

/// <summary>One box. As browsers do, it posts its value when it is ticked, and nothing otherwise.</summary>
internal static class Toggle
{
    public static void Draw(Element e, Place place)
    {
        var field = new Field(e, place);
        var on = e.Text("valueOn") ?? "true";
        field.Open("div", "ac-input-toggle");
        if (e.Has("label")) field.Label();
        e.Tags.Open("label").Class("ac-choice", e.Flag("wrap") ? null : "ac-nowrap").Attribute("for", field.ControlId);
        field.Describe(e.Tags.Open("input").Attribute("type", "checkbox"))
            .Attribute("value", on)
            .Attribute("data-off", e.Text("valueOff") ?? "false")
            .Flag("checked", field.Value == on);
        DrawTitle(e, field);
        e.Tags.Close();
        field.Explain();
        e.Tags.Close();
    }

    private static void DrawTitle(Element e, Field field)
    {
        e.Tags.Open("span").Attribute("dir", "auto");
        if (e.Text("title") is { Length: > 0 } title)
        {
            e.Tags.Text(title);
            if (!e.Has("label")) field.MarkRequired();
        }
        else field.Caption();

        e.Tags.Close();
    }
}
