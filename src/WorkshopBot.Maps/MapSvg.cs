using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout;

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
        poster = Poster.Of(map.Stages.Length, width => MapContents.Of(new(map, phrases, width)));
        return SvgDocument.Draw(poster, map.Title, Story.Of(map, phrases), map.Language, out boxes);
    }
}
