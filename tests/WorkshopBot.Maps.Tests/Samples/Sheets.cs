using System.Xml;
using System.Xml.Linq;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>A map after drawing, as XML and as the boxes its texts stand in.</summary>
internal sealed record Sheets(string Svg, XDocument Document, double Width, double Height, IReadOnlyList<TextBox> Boxes)
{
    public static Sheets Draw(JourneyMap map, MapLook? look = null)
    {
        var svg = MapSvg.Draw(map, Phrases.For(map.Language), look ?? MapLook.Wall, out var picture, out var boxes);
        return new(svg, Parse(svg), picture.Width, picture.Height, boxes);
    }

    /// <summary>As it is printed.</summary>
    public static IReadOnlyList<Sheets> Pages(JourneyMap map, MapLayout layout) => [.. layout.Pages(map, Phrases.For(map.Language)).Select(page =>
    {
        var svg = MapSvg.Draw(page, map, Phrases.For(map.Language), Palette.Light, out var boxes);
        return new Sheets(svg, Parse(svg), page.Width, page.Height, boxes);
    })];

    public static Sheets Draw(MapComparison comparison)
    {
        var svg = ComparisonSvg.Draw(comparison, Phrases.For(comparison.After.Language), out var poster, out var boxes);
        return new(svg, Parse(svg), poster.Width, poster.Height, boxes);
    }

    public IEnumerable<XElement> All(string name) => Document.Descendants(XName.Get(name, "http://www.w3.org/2000/svg"));

    private static XDocument Parse(string svg)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true };
        using var reader = XmlReader.Create(new StringReader(svg), settings);
        return XDocument.Load(reader);
    }
}
