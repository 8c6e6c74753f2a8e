using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Drawing;

/// <summary>
/// Colors after Okabe and Ito, darkened where text stands on them or in them: every pair below has a contrast of at
/// least 4.5 : 1, and no meaning rests on color alone.
/// </summary>
internal static class Theme
{
    public const string Paper = "#FFFFFF";
    public const string Ink = "#1D2B3A";
    public const string Muted = "#566474";
    public const string HeadNumber = "#D8E4F0";
    public const string Hairline = "#DCE2E8";
    public const string Edge = "#B4BFCA";
    public const string Band = "#F6F8FA";

    public const string Good = "#00598C";
    public const string GoodWash = "#E4F0F8";
    public const string Bad = "#A63C00";
    public const string BadWash = "#FCEEE3";
    public const string Split = "#7A3B69";
    public const string SplitWash = "#F7EAF2";
    public const string Idea = "#00664B";
    public const string IdeaWash = "#E6F4EF";
    public const string IdeaEdge = "#A6D4C4";
    public const string Place = "#7A4A00";
    public const string PlaceWash = "#FBF0D9";
    public const string Plain = "#4A5765";
    public const string PlainWash = "#EDF0F3";

    /// <summary>Apart from the others: these fonts have digits of their own, and some renderers take them from there.</summary>
    public const string EmojiFonts = "'Noto Color Emoji', 'Segoe UI Emoji', 'Apple Color Emoji', sans-serif";

    public const string Fonts = "'Noto Sans', 'Segoe UI', system-ui, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

    public static TextStyle Title { get; } = new(38, Ink, Bold: true);
    public static TextStyle Eyebrow { get; } = new(14, Good, Bold: true);
    public static TextStyle Heading { get; } = new(20, Ink, Bold: true);
    public static TextStyle Label { get; } = new(15, Ink, Bold: true);
    public static TextStyle Body { get; } = new(14.5, Ink);
    public static TextStyle Strong { get; } = new(14.5, Ink, Bold: true);
    public static TextStyle Small { get; } = new(12.5, Muted);
    public static TextStyle Caption { get; } = new(12.5, Muted, Bold: true);

    /// <summary>The color of a stage: from indigo at the start of the journey to teal at its end.</summary>
    public static string Stage(int index, int count)
    {
        var at = count > 1 ? (double)index / (count - 1) : 0;
        return $"#{Mix(0x2F, 0x00, at):X2}{Mix(0x3C, 0x66, at):X2}{Mix(0x7E, 0x5E, at):X2}";
    }

    private static int Mix(int from, int to, double at) => (int)Math.Round(from + ((to - from) * at));
}
