using WorkshopBot.Cards;
using WorkshopBot.Maps.Summary;
using WorkshopBot.Maps.Tests.Samples;

namespace WorkshopBot.Maps.Tests;

public sealed class MapSummaryTests
{
    [Theory]
    [InlineData("[a](b)", "\\[a\\](b)")]
    [InlineData("**b** _i_ `c` ~s~", "\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~s\\~")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("<b> & <!channel>", "&lt;b&gt; &amp; &lt;!channel&gt;")]
    [InlineData("# title", "\\# title")]
    [InlineData("1. first", "1\\. first")]
    [InlineData("- item", "\\- item")]
    [InlineData("@all", "@\u2060all")]
    [InlineData("see https://example", "see https\u2060:\u2060//example")]
    [InlineData("www.example", "www\u2060.example")]
    [InlineData("1.5 times. Then two", "1.5 times. Then two")]
    [InlineData("two\nlines", "two lines")]
    public void User_text_stays_text(string text, string escaped) => Assert.Equal(escaped, Markdown.Escape(text));

    [Fact]
    public void The_worst_moments_come_with_their_gravest_pain_point()
    {
        var summary = MapSummary.Write(BikeShop.Map, Phrases.For("en"));

        Assert.Contains("- **S5 Wait** (−1.5): No delivery date, only \"in 2 to 6 weeks\"\n- **S3 Choose** (−0.38): I cannot", summary);
    }

    [Fact]
    public void Opportunities_come_by_rank()
    {
        var lines = MapSummary.Write(BikeShop.Map, Phrases.For("en")).Split('\n');

        Assert.Equal(["1.", "2.", "3.", "4.", "5.", "6."], lines.Where(l => l.Length > 0 && char.IsDigit(l[0])).Select(l => l[..2]));
    }

    [Fact]
    public void A_long_list_is_cut_with_its_count() =>
        Assert.Contains("- and 6 more\n", MapSummary.Write(BikeShop.Map, Phrases.For("en")));

    [Fact]
    public void A_small_map_is_written_as_expected() => Assert.Equal(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expectations/three.md")), MapSummary.Write(Others.Three, Phrases.For("en")));

    [Theory]
    [InlineData("de", "Schlimmste Momente")]
    [InlineData("ar", "أسوأ اللحظات")]
    public void It_speaks_the_language_of_its_readers(string language, string heading) =>
        Assert.Contains($"## {heading}\n", MapSummary.Write(BikeShop.Map, Phrases.For(language)));
}
