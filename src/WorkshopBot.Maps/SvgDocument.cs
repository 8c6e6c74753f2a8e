using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps;

/// <summary>A picture as one document that needs nothing beside it, and says in words what it shows.</summary>
internal static class SvgDocument
{
    public static string Draw(
        IPicture picture, string title, string description, string language, Palette palette, out IReadOnlyList<TextBox> boxes)
    {
        var canvas = new Canvas(picture.Width, Languages.IsRightToLeft(language), palette);
        picture.Draw(canvas);
        boxes = canvas.Boxes;

        var (width, height) = (Markup.Decimal(picture.Width), Markup.Decimal(Math.Ceiling(picture.Height)));
        return new StringBuilder()
            .Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"map-title map-description\"")
            .Attribute("xml:lang", Language(language))
            .Attribute("direction", canvas.Mirrored ? "rtl" : "ltr")
            .Attribute("width", width).Attribute("height", height).Attribute("viewBox", $"0 0 {width} {height}")
            .Attribute("font-family", Theme.Fonts).Append(">\n")
            .Append("<title id=\"map-title\">").Append(SafeText.Xml(title)).Append("</title>\n")
            .Append("<desc id=\"map-description\">").Append(SafeText.Xml(description)).Append("</desc>\n")
            .Append("<rect").Attribute("width", "100%").Attribute("height", "100%").Attribute("fill", palette.Paper).Append("/>\n")
            .Append(canvas.Body)
            .Append("</svg>\n")
            .ToString();
    }

    private static string Language(string tag) =>
        tag.Length is > 0 and <= 35 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : "und";
}
