using System.Globalization;
using WorkshopBot.Cards.Html.Actions;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Html.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Inputs;

internal static class TextField
{
    private const string Rows = "4";

    public static void Draw(Element e, Place place)
    {
        var field = new Field(e, place);
        field.Open("div", "ac-input-text");
        field.Label();
        var inline = e.Child("inlineAction");
        if (inline is not null) e.Tags.Open("div").Class("ac-inline");
        if (e.Flag("isMultiline")) DrawLines(e, field);
        else DrawLine(e, field);
        if (inline is { } action)
        {
            ActionBar.DrawButton(action, place with { Rank = Rank.Aside });
            e.Tags.Close();
        }

        field.Explain();
        e.Tags.Close();
    }

    private static void DrawLine(Element e, Field field)
    {
        var type = Type(e);
        var pattern = field.IsChecked ? Pattern.Of(e.Text("regex")) : null;
        Limit(e, field.Describe(e.Tags.Open("input").Attribute("type", type)))
            .Attribute("pattern", pattern)
            .Attribute("title", pattern is null ? null : e.Text("errorMessage"))
            .Attribute("value", type == "password" ? null : field.Value)
            .Attribute("autocomplete", type == "text" ? "off" : null);
    }

    private static void DrawLines(Element e, Field field) =>
        Limit(e, field.Describe(e.Tags.Open("textarea").Attribute("rows", Rows))).Content(field.Value ?? "").Close();

    private static Tags Limit(Element e, Tags tag) => tag
        .Attribute("maxlength", e.Count("maxLength")?.ToString(CultureInfo.InvariantCulture))
        .Attribute("placeholder", e.Text("placeholder"))
        .Attribute("dir", "auto");

    private static string Type(Element e) => e.Class("style", Keywords.InputStyle) ?? "text";
}
