using System.Globalization;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Tests;

public sealed class ThemeTests
{
    public static TheoryData<string, string> Pairs => new()
    {
        { Theme.Ink, Theme.Paper }, { Theme.Ink, Theme.Band }, { Theme.Ink, Theme.BadWash }, { Theme.Ink, Theme.PlainWash },
        { Theme.Ink, Theme.IdeaWash }, { Theme.Muted, Theme.Paper }, { Theme.Muted, Theme.Band }, { Theme.Muted, Theme.BadWash },
        { Theme.Muted, Theme.PlainWash }, { Theme.Muted, Theme.IdeaWash }, { Theme.Good, Theme.Paper },
        { Theme.Good, Theme.GoodWash }, { Theme.Bad, Theme.Paper }, { Theme.Bad, Theme.Band }, { Theme.Bad, Theme.BadWash },
        { Theme.Bad, Theme.PlainWash }, { Theme.Split, Theme.SplitWash }, { Theme.Idea, Theme.Paper }, { Theme.Idea, Theme.Band },
        { Theme.Idea, Theme.IdeaWash }, { Theme.Paper, Theme.Idea }, { Theme.Place, Theme.PlaceWash },
        { Theme.Plain, Theme.Paper }, { Theme.Plain, Theme.PlainWash }, { Theme.Plain, Theme.GoodWash }, { Theme.Plain, Theme.BadWash },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_from_its_ground(string text, string ground) => Assert.True(Contrast(text, ground) >= 4.5);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(15)]
    public void Names_stand_out_on_every_stage(int count) => Assert.All(Enumerable.Range(0, count), i =>
    {
        Assert.True(Contrast(Theme.Paper, Theme.Stage(i, count)) >= 4.5);
        Assert.True(Contrast(Theme.HeadNumber, Theme.Stage(i, count)) >= 4.5);
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
