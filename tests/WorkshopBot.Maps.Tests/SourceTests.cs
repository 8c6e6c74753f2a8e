using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests;

/// <summary>What was measured leads to where it was.</summary>
public sealed class SourceTests
{
    private static JourneyMap Measured(string source, string evidence = "measured") =>
        Map("Source", "en", [], [Stage("A", pains: [Pain("Slow", 3, 1, evidence) with { Source = source }])]);

    [Fact]
    public void A_measured_pain_point_is_a_link_that_tells_nothing_of_the_map()
    {
        var link = Sheets.Draw(Others.Forklift).All("a").Single();

        Assert.Equal("https://example.org/offers?from=2026&to=2027", link.Attribute("href")!.Value);
        Assert.Equal(("_blank", "noopener noreferrer"), (link.Attribute("target")!.Value, link.Attribute("rel")!.Value));
        Assert.Equal("measured", link.Value.Trim());
    }

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("https://example.org/ x")]
    [InlineData("//example.org")]
    [InlineData("data:text/html,x")]
    [InlineData("")]
    public void Anything_else_is_no_link(string source)
    {
        Assert.Empty(Sheets.Draw(Measured(source)).All("a"));
        Assert.DoesNotContain("](", MapSummary.Write(Measured(source), Phrases.For("en")));
    }

    [Theory]
    [InlineData("https://example.org/\"><script>")]
    [InlineData("https://example.org/a>b)|c")]
    public void An_address_cannot_leave_its_attribute_nor_its_brackets(string source)
    {
        Assert.StartsWith("https://example.org/", Sheets.Draw(Measured(source)).All("a").Single().Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Matches(@"\[measured\]\(<https://example\.org/[^<>\s]*>\)\)", MapSummary.Write(Measured(source), Phrases.For("en")));
    }

    [Fact]
    public void What_is_only_reported_is_no_link() => Assert.Empty(Sheets.Draw(Measured("https://example.org", "reported")).All("a"));
}
