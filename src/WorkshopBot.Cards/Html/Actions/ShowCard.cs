using WorkshopBot.Cards.Html.Elements;
using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Actions;

/// <summary>A card that opens in place, without script.</summary>
internal static class ShowCard
{
    public static void Draw(Element action, Place place)
    {
        if (action.Child("card") is not { } card)
        {
            action.Warn("has no card");
            return;
        }

        action.Tags.Open("details").Class("ac-show");
        action.Tags.Open("summary").Class("ac-action", action.Class("style", Keywords.ActionStyle))
            .Attribute("title", action.Text("tooltip")).Attribute("dir", "auto")
            .Text(ActionBar.Title(action)).Close();
        if (place.Depth > Place.Deepest) action.Warn("stands deeper than cards are drawn");
        else WholeCard.DrawNested(card, place.Subordinate);
        action.Tags.Close();
    }
}
