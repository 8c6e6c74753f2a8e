using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Actions;

/// <summary>
/// A container that can be pressed as a whole. What it holds may be pressed too, and HTML allows no button in a button:
/// so it gets one more at its end, which the stylesheet spreads out behind the others.
/// </summary>
internal static class Selection
{
    public static void Overlay(Element container, Place place)
    {
        if (container.Child("selectAction") is not { } asked || ActionKinds.Resolve(asked) is not { } action) return;

        Pressable.Draw(action, place with { Rank = Rank.Aside }, ActionBar.Title(action), "ac-select");
    }
}
