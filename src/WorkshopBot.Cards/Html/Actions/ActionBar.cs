using WorkshopBot.Cards.Html.Elements;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Actions;

/// <summary>Actions side by side: the secondary ones behind "more". One alone stands there itself: a menu of one only hides it.</summary>
internal static class ActionBar
{
    public static void DrawSet(Element e, Place place)
    {
        Frame.Open(e, "div", "ac-actions", e.Class("horizontalAlignment", Keywords.Alignment));
        DrawAll(e.Children("actions"), place);
        e.Tags.Close();
    }

    public static void Draw(IReadOnlyList<Element> actions, Place place)
    {
        if (actions.Count == 0) return;

        actions[0].Tags.Open("div").Class("ac-actions");
        DrawAll(actions, place);
        actions[0].Tags.Close();
    }

    public static void DrawButton(Element asked, Place place)
    {
        if (ActionKinds.Resolve(asked) is not { } action) return;
        if (action.Type == "Action.ShowCard") ShowCard.Draw(action, place);
        else Pressable.Draw(action, place, Title(action));
    }

    public static string Title(Element action)
    {
        if (action.Text("title") is { Length: > 0 } title) return title;
        if (action.Text("tooltip") is { Length: > 0 } tooltip) return tooltip;

        action.Warn("has no title");
        return action.Options.Word("card.more");
    }

    private static void DrawAll(IReadOnlyList<Element> actions, Place place)
    {
        var secondary = actions.Where(IsSecondary).ToList();
        foreach (var action in actions)
        {
            if (!IsSecondary(action)) DrawButton(action, place);
        }

        var aside = place with { Rank = Rank.Aside };
        if (secondary is [var alone]) DrawButton(alone, aside);
        else if (secondary.Count > 1) DrawMenu(secondary, aside);
    }

    private static void DrawMenu(List<Element> actions, Place place)
    {
        var tags = actions[0].Tags.Open("details").Class("ac-more");
        tags.Open("summary").Text(actions[0].Options.Word("card.more")).Close();
        foreach (var action in actions) DrawButton(action, place);
        tags.Close();
    }

    private static bool IsSecondary(Element action) => action.Class("mode", Keywords.ActionMode) is not null;
}
