using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps;

/// <summary>
/// The map as a picture: one SVG document that needs nothing beside it. The same map and phrases give the same text
/// on every machine. It runs from right to left where the map's language does.
/// </summary>
public static class MapSvg
{
    public static string Draw(JourneyMap map, Phrases phrases) => Draw(map, phrases, out _, out _);

    internal static string Draw(JourneyMap map, Phrases phrases, out Poster poster, out IReadOnlyList<TextBox> boxes)
    {
        poster = Poster.Of(map, phrases);
        var canvas = new Canvas(poster.Width, Languages.IsRightToLeft(map.Language));
        poster.Draw(canvas);
        boxes = canvas.Boxes;

        var (width, height) = (Markup.Decimal(poster.Width), Markup.Decimal(Math.Ceiling(poster.Height)));
        return new StringBuilder()
            .Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"map-title map-description\"")
            .Attribute("xml:lang", Language(map.Language))
            .Attribute("direction", canvas.Mirrored ? "rtl" : "ltr")
            .Attribute("width", width).Attribute("height", height).Attribute("viewBox", $"0 0 {width} {height}")
            .Attribute("font-family", Theme.Fonts).Append(">\n")
            .Append("<title id=\"map-title\">").Append(SafeText.Xml(map.Title)).Append("</title>\n")
            .Append("<desc id=\"map-description\">").Append(SafeText.Xml(Story.Of(map, phrases))).Append("</desc>\n")
            .Append("<rect").Attribute("width", "100%").Attribute("height", "100%").Attribute("fill", Theme.Paper).Append("/>\n")
            .Append(canvas.Body)
            .Append("</svg>\n")
            .ToString();
    }

    private static string Language(string tag) =>
        tag.Length is > 0 and <= 35 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : "und";
}
