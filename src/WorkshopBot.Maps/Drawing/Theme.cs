using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Drawing;

/// <summary>What colors and texts are for. No meaning rests on color alone.</summary>
internal static class Theme
{
    /// <summary>Apart from the others: these fonts have digits of their own, and some renderers take them from there.</summary>
    public const string EmojiFonts = "'Noto Color Emoji', 'Segoe UI Emoji', 'Apple Color Emoji', sans-serif";

    public const string Fonts = "'Noto Sans', 'Segoe UI', system-ui, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

    public static Shade Paper { get; } = p => p.Paper;
    public static Shade Ink { get; } = p => p.Ink;
    public static Shade Muted { get; } = p => p.Muted;
    public static Shade HeadInk { get; } = p => p.HeadInk;
    public static Shade HeadNumber { get; } = p => p.HeadNumber;
    public static Shade Hairline { get; } = p => p.Hairline;
    public static Shade Edge { get; } = p => p.Edge;
    public static Shade Band { get; } = p => p.Band;

    public static Shade Good { get; } = p => p.Good;
    public static Shade GoodWash { get; } = p => p.GoodWash;
    public static Shade Bad { get; } = p => p.Bad;
    public static Shade BadWash { get; } = p => p.BadWash;
    public static Shade Split { get; } = p => p.Split;
    public static Shade SplitWash { get; } = p => p.SplitWash;
    public static Shade Idea { get; } = p => p.Idea;
    public static Shade IdeaWash { get; } = p => p.IdeaWash;
    public static Shade IdeaEdge { get; } = p => p.IdeaEdge;
    public static Shade Place { get; } = p => p.Place;
    public static Shade PlaceWash { get; } = p => p.PlaceWash;
    public static Shade Plain { get; } = p => p.Plain;
    public static Shade PlainWash { get; } = p => p.PlainWash;

    public static TextStyle Title { get; } = new(38, Ink, Bold: true);
    public static TextStyle Eyebrow { get; } = new(14, Good, Bold: true);
    public static TextStyle Heading { get; } = new(20, Ink, Bold: true);
    public static TextStyle Label { get; } = new(15, Ink, Bold: true);
    public static TextStyle Body { get; } = new(14.5, Ink);
    public static TextStyle Strong { get; } = new(14.5, Ink, Bold: true);
    public static TextStyle Small { get; } = new(12.5, Muted);
    public static TextStyle Caption { get; } = new(12.5, Muted, Bold: true);

    public static Shade Stage(int index, int count) => p => p.Stage(index, count);
}
