using WorkshopBot.Maps.Colors;

namespace WorkshopBot.Maps;

/// <summary>What a picture of a map looks like: where things stand, and their colors. Each goes with any of the other.</summary>
public sealed record MapLook(MapLayout Layout, Palette Palette)
{
    public static MapLook Wall { get; } = new(MapLayout.Wall, Palette.Light);
}
