using WorkshopBot.Maps.Colors;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>Every layout by its name.</summary>
internal static class Looks
{
    public static IReadOnlyDictionary<string, MapLayout> Layouts { get; } = new Dictionary<string, MapLayout>
    {
        ["wall"] = MapLayout.Wall,
        ["story"] = MapLayout.Story,
        ["compact"] = MapLayout.Compact,
    };

    public static MapLook Light(string layout) => new(Layouts[layout], Palette.Light);

    public static MapLook Dark(string layout) => new(Layouts[layout], Palette.Dark);
}
