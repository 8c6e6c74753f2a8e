using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps;

/// <summary>
/// The map as a picture: one SVG document that needs nothing beside it. The same map, phrases and look give the same text
/// on every machine. It runs from right to left where the map's language does.
/// </summary>
public static class MapSvg
{
    /// <summary>On a wall, light.</summary>
    public static string Draw(JourneyMap map, Phrases phrases) => Draw(map, phrases, MapLook.Wall);

    public static string Draw(JourneyMap map, Phrases phrases, MapLook look) => Draw(map, phrases, look, out _, out _);

    internal static string Draw(
        JourneyMap map, Phrases phrases, MapLook look, out IPicture picture, out IReadOnlyList<TextBox> boxes)
    {
        picture = look.Layout.Of(map, phrases);
        return Draw(picture, map, phrases, look.Palette, out boxes);
    }

    /// <param name="picture">Of the map, or a page of it.</param>
    internal static string Draw(IPicture picture, JourneyMap map, Phrases phrases, Palette palette, out IReadOnlyList<TextBox> boxes) =>
        SvgDocument.Draw(picture, map.Title, Story.Of(map, phrases), map.Language, palette, out boxes);
}
