using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Actions;

/// <summary>The button or link of an action.</summary>
internal static class Pressable
{
    public static void Draw(Element action, Place place, string title, string? look = null)
    {
        var opened = OpenKnown(action, place, "ac-action", look);
        if (!opened) action.Tags.Open("span").Class("ac-action", "ac-dead");
        if (look is null) DrawIcon(action);
        action.Tags.Open("span").Attribute("dir", "auto").Text(title).Close().Close();
    }

    /// <summary>Opens it around what the caller writes and closes; false where nothing can be pressed.</summary>
    /// <param name="asked">The action as the card has it.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="look">The class of the button.</param>
    /// <param name="isNamed">Whether what it is put around says what it is.</param>
    public static bool Open(Element asked, Place place, string look, bool isNamed)
    {
        if (ActionKinds.Resolve(asked) is not { } action) return false;
        if (!OpenKnown(action, place with { Rank = Rank.Aside }, look)) return false;

        if (!isNamed) action.Tags.Attribute("aria-label", ActionBar.Title(action));
        else if (!action.Has("tooltip")) action.Tags.Attribute("title", action.Text("title"));
        return true;
    }

    public static void DrawIcon(Element action)
    {
        if (action.Text("iconUrl") is not { } url) return;
        if (SafeUrl.IsImage(url)) action.Tags.Open("img").Class("ac-icon").Attribute("src", url).Attribute("alt", "");
        else action.Warn($"iconUrl is \"{url}\", which is neither https nor relative");
    }

    private static bool OpenKnown(Element action, Place place, params ReadOnlySpan<string?> classes)
    {
        switch (action.Type)
        {
            case "Action.Execute" or "Action.Submit":
                Submit.Open(action, place, classes);
                break;
            case "Action.OpenUrl":
                if (!OpenLink(action, classes)) return false;
                break;
            case "Action.ToggleVisibility":
                Visibility.Open(action, classes);
                break;
            default:
                action.Warn("cannot stand here");
                return false;
        }

        var tooltip = action.Text("tooltip");
        action.Tags.Attribute("id", action.Has("id") ? action.On.Claim(action.Json) : null)
            .Attribute("title", tooltip)
            .Attribute("aria-description", tooltip);
        return true;
    }

    public static string?[] Look(Element action, ReadOnlySpan<string?> classes) =>
        [.. classes, action.Class("style", Keywords.ActionStyle), action.Class("mode", Keywords.ActionMode)];

    private static bool OpenLink(Element action, ReadOnlySpan<string?> classes)
    {
        var url = action.Text("url") ?? "";
        if (!SafeUrl.IsLink(url))
        {
            action.Warn($"url is \"{url}\", which is neither http, https nor relative");
            return false;
        }

        var enabled = action.Flag("isEnabled", otherwise: true);
        var tag = action.Tags.Open("a").Class(Look(action, classes)).Attribute("href", enabled ? url : null);
        if (!enabled) tag.Attribute("role", "link").Attribute("aria-disabled", "true");
        else if (!SafeUrl.IsRelative(url)) tag.Attribute("target", "_blank").Attribute("rel", "noopener noreferrer");
        return true;
    }
}
