using System.Globalization;
using WorkshopBot.Cards.Html.Elements;
using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Texts;

internal static class TextBlock
{
    /// <summary>The stylesheet has a class for each number of lines.</summary>
    private const int MostLines = 10;

    public static void Draw(Element e, Place place)
    {
        var text = e.Text("text") ?? "";
        if (text.Length == 0 && !e.Has("id")) return;

        var style = e.Class("style", Keywords.TextStyle);
        string?[] look = ["ac-text", style, .. Look(e), e.Class("height", Keywords.Height), Wrapping(e)];
        if (style == "ac-text-heading") DrawLines(e, place.HeadingTag, look, text);
        else if (Prose.IsOneParagraph(text)) DrawLines(e, "p", look, text);
        else
        {
            Frame.Open(e, "div", look);
            Prose.WriteBlocks(e.Tags, text);
            e.Tags.Close();
        }
    }

    /// <summary>The classes that text blocks and runs have in common.</summary>
    public static string?[] Look(Element e) =>
    [
        e.Class("size", Keywords.Size),
        e.Class("weight", Keywords.Weight),
        e.Class("color", Keywords.Color),
        e.Class("fontType", Keywords.Font),
        e.Flag("isSubtle") ? "ac-subtle" : null,
        e.Class("horizontalAlignment", Keywords.Alignment),
    ];

    private static void DrawLines(Element e, string tag, string?[] look, string text)
    {
        Frame.Open(e, tag, look).Attribute("dir", "auto");
        Prose.WriteLines(e.Tags, text);
        e.Tags.Close();
    }

    private static string? Wrapping(Element e)
    {
        if (e.Count("maxLines") is { } lines)
            return $"ac-lines-{Math.Min(lines, MostLines).ToString(CultureInfo.InvariantCulture)}";

        return e.Flag("wrap") ? null : "ac-nowrap";
    }
}
