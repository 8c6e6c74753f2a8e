using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Actions;

/// <summary>The button of an action.</summary>
internal static class Pressable
{
    /// <summary>Null where there is nothing to press.</summary>
    public static Button? Of(CardObject action, Place place, string title)
    {
        if (!action.Flag("isEnabled", otherwise: true)) return null;

        switch (action.Type)
        {
            case "Action.Execute" or "Action.Submit":
                return Submit(action, place, title);
            case "Action.OpenUrl":
                return OpenUrl(action, title);
            case "Action.ToggleVisibility":
                // What it would show is there from the start.
                return null;
            default:
                action.Warn("cannot stand here");
                return null;
        }
    }

    /// <summary>What happens when a container is pressed as a whole, as a button at its end.</summary>
    public static IEnumerable<Block> DrawSelection(CardObject container, Place place)
    {
        if (container.Child("selectAction") is not { } asked || ActionKinds.Resolve(asked) is not { } action) return [];

        return Of(action, place with { Rank = Rank.Aside }, Title(action, place.Drawing)) is { } button
            ? [Presses.Of([button], place.Drawing.Ids)]
            : [];
    }

    public static string Title(CardObject action, Drawing drawing)
    {
        if (action.Text("title") is { } title && !string.IsNullOrWhiteSpace(title)) return title;
        if (action.Text("tooltip") is { } tooltip && !string.IsNullOrWhiteSpace(tooltip)) return tooltip;

        action.Warn("has no title");
        return drawing.Word("card.more");
    }

    private static Button? Submit(CardObject action, Place place, string title)
    {
        var data = Scalar.Copy(action.Json["data"]) as JsonObject ?? [];
        var button = new Button(action, title, RankOf(action, place)) { Pressed = new(action.Text("verb") ?? "", data) };
        if (button.Value!.Length <= Limits.ButtonValue) return button;

        action.Warn($"data is {button.Value.Length} characters as JSON, more than {Limits.ButtonValue}");
        return null;
    }

    private static Button? OpenUrl(CardObject action, string title)
    {
        var url = action.Text("url") ?? "";
        if (SafeUrl.IsLink(url) && !SafeUrl.IsRelative(url)) return new(action, title, Rank.Never) { Url = url };

        action.Warn($"url is \"{url}\", which is neither http nor https");
        return null;
    }

    private static Rank RankOf(CardObject action, Place place) =>
        place.Concealed || action.Is("style", "destructive") ? Rank.Never
        : action.Is("style", "positive") ? Rank.Marked
        : place.Rank;
}
