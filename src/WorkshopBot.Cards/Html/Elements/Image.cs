using System.Globalization;
using WorkshopBot.Cards.Html.Actions;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Elements;

internal static class Image
{
    private const int MostPixels = 2_000;

    private static readonly Keywords SetSize = new("ac-images-", "auto", "stretch", "small", "medium", "large");

    public static void Draw(Element e, Place place)
    {
        var url = e.Text("url") ?? "";
        if (!SafeUrl.IsImage(url))
        {
            e.Warn($"url is \"{url}\", which is neither https nor relative");
            if (e.Text("altText") is not { Length: > 0 } text) return;

            Frame.Open(e, "p", "ac-text").Attribute("dir", "auto").Text(text).Close();
            return;
        }

        Frame.Open(e, "div", "ac-image", e.Class("horizontalAlignment", Keywords.Alignment));
        var isNamed = e.Text("altText") is { Length: > 0 };
        var pressable = e.Child("selectAction") is { } action
            && Pressable.Open(action, place, "ac-select-image", isNamed);
        DrawPicture(e, url);
        if (pressable) e.Tags.Close();
        e.Tags.Close();
    }

    public static void DrawSet(Element e, Place place)
    {
        Frame.Open(e, "div", "ac-images", e.Class("imageSize", SetSize));
        ElementKinds.Draw(e.Children("images"), place);
        e.Tags.Close();
    }

    private static void DrawPicture(Element e, string url)
    {
        if (e.Has("backgroundColor")) e.Warn("backgroundColor is not drawn");
        e.Tags.Open("img")
            .Class(e.Class("size", Keywords.ImageSize), e.Class("style", Keywords.ImageStyle))
            .Attribute("src", url)
            .Attribute("alt", e.Text("altText") ?? "")
            .Attribute("width", Pixels(e, "width"))
            .Attribute("height", Pixels(e, "height"))
            .Attribute("loading", "lazy");
    }

    private static string? Pixels(Element e, string property)
    {
        if (e.Text(property) is not { } text || text is "auto" or "stretch") return null;
        if (text.EndsWith("px", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(..^2), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
            && pixels is > 0 and <= MostPixels) return pixels.ToString(CultureInfo.InvariantCulture);

        e.Warn($"{property} is \"{text}\", which is not a number of pixels");
        return null;
    }
}
