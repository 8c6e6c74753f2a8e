using System.Globalization;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Tests;

public sealed class ThemeTests
{
    private static readonly Palette[] Palettes = [Palette.Light, Palette.Dark];

    private static readonly Shade[] Grounds = [Theme.Paper, Theme.Band, Theme.BadWash, Theme.PlainWash, Theme.IdeaWash];

    /// <summary>What texts and the surfaces under them are painted with.</summary>
    private static (Shade Text, Shade Ground)[] Pairs { get; } =
    [
        .. from text in (Shade[])[Theme.Ink, Theme.Muted, Theme.Plain] from ground in Grounds select (text, ground),
        (Theme.Good, Theme.Paper), (Theme.Good, Theme.Band), (Theme.Good, Theme.GoodWash), (Theme.Good, Theme.BadWash),
        (Theme.Bad, Theme.Paper), (Theme.Bad, Theme.Band), (Theme.Bad, Theme.BadWash), (Theme.Bad, Theme.PlainWash),
        (Theme.Split, Theme.SplitWash), (Theme.Idea, Theme.Paper), (Theme.Idea, Theme.Band), (Theme.Idea, Theme.IdeaWash),
        (Theme.Paper, Theme.Idea), (Theme.Place, Theme.PlaceWash), (Theme.Plain, Theme.GoodWash),
    ];

    /// <summary>Curves and marks, on the grounds of the chart.</summary>
    private static (Shade Line, Shade Ground)[] Lines { get; } =
    [
        .. from line in (Shade[])[Theme.Ink, Theme.Good, Theme.Bad, Theme.Split, Theme.Place, Theme.Idea, Theme.Plain, Theme.Muted]
           from ground in (Shade[])[Theme.Paper, Theme.Band, Theme.GoodWash, Theme.BadWash]
           select (line, ground),
    ];

    [Fact]
    public void Text_stands_out_from_its_ground_in_every_palette() => Assert.All(
        from palette in Palettes from pair in Pairs select Contrast(pair.Text(palette), pair.Ground(palette)),
        contrast => Assert.True(contrast >= 4.5, $"{contrast}"));

    [Fact]
    public void Lines_stand_out_from_the_chart_in_every_palette() => Assert.All(
        from palette in Palettes from pair in Lines select Contrast(pair.Line(palette), pair.Ground(palette)),
        contrast => Assert.True(contrast >= 3, $"{contrast}"));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(15)]
    public void Names_stand_out_on_every_stage_and_stages_on_the_paper(int count) => Assert.All(
        from palette in Palettes from i in Enumerable.Range(0, count) select (palette, palette.Stage(i, count)), painted =>
        {
            var (palette, stage) = painted;

            Assert.True(Contrast(palette.HeadInk, stage) >= 4.5);
            Assert.True(Contrast(palette.HeadNumber, stage) >= 4.5);
            Assert.True(Contrast(stage, palette.Paper) >= 3);
        });

    // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color) =>
        (0.2126 * Channel(color, 1)) + (0.7152 * Channel(color, 3)) + (0.0722 * Channel(color, 5));

    private static double Channel(string color, int at)
    {
        var value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
