using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Tests;

public sealed class LinesTests
{
    private static readonly TextStyle Style = new(10, Theme.Ink);

    [Fact]
    public void Lines_break_at_spaces() => Assert.Equal(["one two", "three"], Break("one two three", 50));

    [Fact]
    public void A_word_that_is_too_long_breaks_with_a_hyphen() =>
        Assert.Equal(["Donau-", "dampf-", "schiff"], Break("Donaudampfschiff", 40));

    [Fact]
    public void An_address_breaks_without_a_hyphen() => Assert.DoesNotContain(Break("abc123def456ghi789", 40), l => l.EndsWith('-'));

    [Fact]
    public void Chinese_breaks_anywhere_but_before_closing_marks() =>
        Assert.Equal(["客户旅", "程图，", "很好。"], Break("客户旅程图，很好。", 33));

    [Fact]
    public void A_family_is_never_torn_apart() => Assert.All(Break("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 50), l => Assert.Equal("👨‍👩‍👧", l));

    [Fact]
    public void What_is_beyond_the_last_line_ends_in_an_ellipsis()
    {
        var lines = Lines.Break("one two three four five six", Style, 50, 2);

        Assert.True(lines.Cut);
        Assert.Equal(2, lines.Texts.Count);
        Assert.EndsWith("…", lines.Texts[1]);
    }

    [Fact]
    public void Arabic_letters_are_narrower_within_a_word() =>
        Assert.True(Measure.Width("بب", Style) < 2 * Measure.Width("ب", Style));

    [Fact]
    public void A_space_that_does_not_break_keeps_figures_together() =>
        Assert.Equal(["n is", "n\u00A0=\u00A04"], Break("n is n\u00A0=\u00A04", 36));

    [Theory]
    [InlineData("The quick brown fox")]
    [InlineData("客户旅程")]
    [InlineData("رحلة العميل")]
    [InlineData("😀👨‍👩‍👧")]
    public void No_line_is_wider_than_its_box(string text)
    {
        for (var width = 60; width < 200; width += 7)
        {
            Assert.All(Break(string.Join(' ', Enumerable.Repeat(text, 20)), width), l => Assert.True(Measure.Width(l, Style) <= width));
        }
    }

    private static IReadOnlyList<string> Break(string text, double width) => Lines.Break(text, Style, width, 100).Texts;
}
