using System.Globalization;

namespace WorkshopBot.Maps.Colors;

/// <summary>
/// The colors of a picture, as <c>#RRGGBB</c>. A wash is what a text of its name stands on; every such pair has a contrast of at
/// least 4.5 : 1, lines and marks one of 3 : 1.
/// </summary>
public sealed record Palette
{
    /// <summary>After Okabe and Ito, darkened where text stands on them or in them.</summary>
    public static Palette Light { get; } = new()
    {
        Paper = "#FFFFFF",
        Ink = "#1D2B3A",
        Muted = "#566474",
        HeadInk = "#FFFFFF",
        HeadNumber = "#D8E4F0",
        Hairline = "#DCE2E8",
        Edge = "#B4BFCA",
        Band = "#F6F8FA",
        Good = "#00598C",
        GoodWash = "#E4F0F8",
        Bad = "#A63C00",
        BadWash = "#FCEEE3",
        Split = "#7A3B69",
        SplitWash = "#F7EAF2",
        Idea = "#00664B",
        IdeaWash = "#E6F4EF",
        IdeaEdge = "#A6D4C4",
        Place = "#7A4A00",
        PlaceWash = "#FBF0D9",
        Plain = "#4A5765",
        PlainWash = "#EDF0F3",
        FirstStage = "#2F3C7E",
        LastStage = "#00665E",
    };

    /// <summary>For dark rooms and dark chats: the same hues, lightened.</summary>
    public static Palette Dark { get; } = new()
    {
        Paper = "#131A22",
        Ink = "#E8EDF3",
        Muted = "#A3B1C0",
        HeadInk = "#FFFFFF",
        HeadNumber = "#E4ECF5",
        Hairline = "#2F3B48",
        Edge = "#566575",
        Band = "#1A232D",
        Good = "#6CB8EA",
        GoodWash = "#14304A",
        Bad = "#FF9A62",
        BadWash = "#40261B",
        Split = "#E29FCE",
        SplitWash = "#3B2337",
        Idea = "#5FCFA5",
        IdeaWash = "#12362A",
        IdeaEdge = "#2C6B55",
        Place = "#E3B45C",
        PlaceWash = "#392C13",
        Plain = "#AAB7C4",
        PlainWash = "#25303B",
        FirstStage = "#4C60BE",
        LastStage = "#0C776B",
    };

    public required string Paper { get; init; }

    public required string Ink { get; init; }

    public required string Muted { get; init; }

    public required string HeadInk { get; init; }

    public required string HeadNumber { get; init; }

    public required string Hairline { get; init; }

    public required string Edge { get; init; }

    public required string Band { get; init; }

    public required string Good { get; init; }

    public required string GoodWash { get; init; }

    public required string Bad { get; init; }

    public required string BadWash { get; init; }

    public required string Split { get; init; }

    public required string SplitWash { get; init; }

    public required string Idea { get; init; }

    public required string IdeaWash { get; init; }

    public required string IdeaEdge { get; init; }

    public required string Place { get; init; }

    public required string PlaceWash { get; init; }

    public required string Plain { get; init; }

    public required string PlainWash { get; init; }

    public required string FirstStage { get; init; }

    public required string LastStage { get; init; }

    /// <summary>The color of a stage: from that of the journey's start to that of its end.</summary>
    internal string Stage(int index, int count)
    {
        var at = count > 1 ? (double)index / (count - 1) : 0;
        return $"#{Mix(1, at):X2}{Mix(3, at):X2}{Mix(5, at):X2}";
    }

    private int Mix(int digit, double at)
    {
        var (from, to) = (Part(FirstStage, digit), Part(LastStage, digit));
        return (int)Math.Round(from + ((to - from) * at));
    }

    private static int Part(string color, int digit) =>
        int.Parse(color.AsSpan(digit, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
