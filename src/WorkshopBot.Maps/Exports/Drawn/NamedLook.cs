using WorkshopBot.Maps.Colors;

namespace WorkshopBot.Maps.Exports.Drawn;

/// <summary>What stands behind a format's name when a picture looks otherwise than on a wall: <c>-story-dark</c>.</summary>
internal sealed record NamedLook(string Suffix, MapLook Look)
{
    private const string Dark = "-dark";

    public static IReadOnlyList<NamedLook> Wall { get; } = Both("", MapLayout.Wall);

    public static IReadOnlyList<NamedLook> Story { get; } = Both("-story", MapLayout.Story);

    public static IReadOnlyList<NamedLook> Compact { get; } = Both("-compact", MapLayout.Compact);

    public static IReadOnlyList<NamedLook> All { get; } = [.. Wall, .. Story, .. Compact];

    private static NamedLook[] Both(string suffix, MapLayout layout) =>
        [new(suffix, new(layout, Palette.Light)), new(suffix + Dark, new(layout, Palette.Dark))];
}
