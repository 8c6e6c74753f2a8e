using WorkshopBot.Cards.Html.Elements;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Actions;

/// <summary>A card that opens in place, without script.</summary>
internal static class ShowCard
{
    public static void Draw(Element action, Place place)
    {
        if (action.Child("card") is not { } card) action.Warn("has no card");
        else if (place.Depth > Nesting.Deepest) action.Warn("stands deeper than cards are drawn");
        else if (!action.Flag("isEnabled", otherwise: true)) DrawClosed(action);
        else DrawCard(action, card, place);
    }

    private static void DrawCard(Element action, Element card, Place place)
    {
        action.Tags.Open("details").Class("ac-show");
        DrawTitle(action, "summary");
        WholeCard.DrawNested(card, place.Subordinate);
        action.Tags.Close();
    }

    private static void DrawClosed(Element action) => DrawTitle(action, "button");

    private static void DrawTitle(Element action, string tag)
    {
        var title = ActionBar.Title(action);
        action.Tags.Open(tag).Class(Pressable.Look(action, ["ac-action"]))
            .Attribute("type", tag == "button" ? "button" : null)
            .Attribute("id", action.Has("id") ? action.On.Claim(action.Json) : null)
            .Attribute("title", action.Text("tooltip"))
            .Flag("disabled", tag == "button");
        Pressable.DrawIcon(action);
        action.Tags.Open("span").Attribute("dir", "auto").Text(title).Close().Close();
    }
}
