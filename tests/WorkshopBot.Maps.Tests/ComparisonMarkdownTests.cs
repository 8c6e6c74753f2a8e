using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests;

public sealed class ComparisonMarkdownTests
{
    public static TheoryData<string> Kinds => [.. Hostile.Texts.Where(t => t.Value.Length is > 0 and < 3000).Select(t => t.Key)];

    private static string Write(MapComparison comparison) => ComparisonMarkdown.Write(comparison, Phrases.For(comparison.After.Language));

    [Fact]
    public void What_has_changed_is_said_the_largest_difference_first()
    {
        var before = Map(
            "Bike", "en", [], [Stage("Search", emotion: Felt(0)), Stage("Buy", emotion: Felt(-2, -1), pains: [Pain("Slow", 2), Pain("Dear")])], Idea("Lend one", null, 1));
        var after = Map(
            "Bike", "en", [],
            [Stage("Search", emotion: Felt(-1)), Stage("Buy", emotion: Felt(1, 1), pains: [Pain("Slow", 4)]), Stage("Ride", pains: [Pain("Flat *tyres*")])],
            Idea("A ramp", null, 1), Idea("Lend one", null, 2) with { Owner = "Ana" }) with
        { Version = 2 };

        Assert.Equal(
            """
            # What has changed: Bike

            Before: Version 1. Now: Version 2.

            ## Feelings

            - **S2 Buy**: Mean −1.5, now +1 · Better by 2.5
            - **S1 Search**: Mean 0, now −1 · Worse by 1

            ## Stages

            - **New:** Ride

            ## Pain points

            - **New:** Flat \*tyres\*
            - **Gone:** Dear
            - **Slow**: Severity 2, now 4

            ## Opportunities

            - **New:** A ramp
            - **Lend one**: Rank 1, now 2 · Owner: nobody, now Ana

            """,
            Write(MapComparison.Between(before, after)));
    }

    [Fact]
    public void Maps_of_other_titles_are_named() => Assert.Contains(
        "Before: Buying a commuter bike online · Version 3. Now: A cup of tea · Version 1.",
        Write(MapComparison.Between(BikeShop.Map, Others.Tea)));

    [Fact]
    public void Nothing_is_said_of_what_is_the_same() => Assert.Equal(
        "# What has changed: A cup of tea\n\nBefore: Version 1. Now: Version 1.\n\nNothing has changed.\n", Write(MapComparison.Between(Others.Tea, Others.Tea)));

    [Fact]
    public void It_is_short_whatever_has_changed() =>
        Assert.InRange(Write(MapComparison.Between(Others.Empty, Others.Fifteen)).Count(c => c == '\n'), 10, 50);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void User_text_becomes_no_link_no_HTML_and_no_line_of_its_own(string kind)
    {
        var (hostile, plain) = (Hostile.Map(Hostile.Texts[kind]), Hostile.Map("x"));
        var written = Write(MapComparison.Between(hostile with { Stages = [], Opportunities = [] }, hostile));
        var document = Markdown.Parse(written, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());

        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.Equal(
            Write(MapComparison.Between(plain with { Stages = [], Opportunities = [] }, plain)).Count(c => c == '\n'), written.Count(c => c == '\n'));
    }
}
