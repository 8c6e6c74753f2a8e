using WorkshopBot.Cards.Html.Actions;
using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Elements;

internal static class Container
{
    public static void Draw(Element e, Place place)
    {
        Frame.Open(e, "div", ["ac-container", .. Look(e)]).Attribute("dir", Frame.Direction(e));
        DrawItems(e, place);
        e.Tags.Close();
    }

    public static void DrawItems(Element e, Place place)
    {
        if (e.Has("backgroundImage")) e.Warn("backgroundImage is not drawn");
        ElementKinds.Draw(e.Children("items"), place);
        Selection.Overlay(e, place);
    }

    /// <summary>The classes that containers, columns and cells have in common.</summary>
    public static string?[] Look(Element e) =>
    [
        e.Class("style", Keywords.ContainerStyle),
        e.Class("verticalContentAlignment", Keywords.Vertical),
        e.Class("height", Keywords.Height),
        e.Flag("bleed") ? "ac-bleed" : null,
        e.Has("selectAction") ? "ac-selectable" : null,
    ];
}
