using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Html.Writing;

namespace WorkshopBot.Cards.Html.Elements;

/// <summary>What every element has: an id, a distance to the one before it, and whether it is shown.</summary>
internal static class Frame
{
    /// <summary>Opens the element's outermost tag, which the caller closes.</summary>
    public static Tags Open(Element e, string tag, params ReadOnlySpan<string?> classes)
    {
        var tags = e.Tags.Open(tag).Class([
            .. classes,
            e.Class("spacing", Keywords.Spacing),
            e.Flag("separator") ? "ac-separator" : null,
        ]);
        if (e.Text("id") is { Length: > 0 }) tags.Attribute("id", e.On.Claim(e.Json));
        return tags.Flag("hidden", !e.Flag("isVisible", otherwise: true));
    }

    public static string? Direction(Element e) => e.Has("rtl") ? e.Flag("rtl") ? "rtl" : "ltr" : null;
}
