using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;

namespace WorkshopBot.Maps.Tests;

public sealed class ComparisonListsTests
{
    private static readonly Phrases English = Phrases.For("en");

    private static Stage Stage(string handle, string name, decimal? mean = null, params PainPoint[] pains)
    {
        var feeling = mean is null ? Emotion.None : new(mean, mean, 0, 3, false);
        return new Stage(name, null, [], feeling, null, null, [.. pains], []) with { Handle = handle };
    }

    private static PainPoint Pain(string handle, string text, int severity = 2) =>
        new PainPoint(text, severity, "customer", "assumed", 1) with { Handle = handle };

    private static MapComparison Compare(Stage[] before, Stage[] after) =>
        MapComparison.Between(Map(before), Map(after), ofOneWorkshop: true);

    private static JourneyMap Map(Stage[] stages) => new("customer-journey", "Bike", 1, "en", [], [.. stages], []);

    [Fact]
    public void What_moved_and_what_changed_are_told_apart()
    {
        var comparison = Compare(
            [Stage("S1", "Search", null, Pain("P1", "No filters")), Stage("S2", "Pay")],
            [Stage("S1", "Search"), Stage("S2", "Pay", null, Pain("P1", "No filters", severity: 5))]);

        var list = Assert.Single(ComparisonLists.Of(comparison, English));

        Assert.Equal("Pain points", list.Name);
        var moved = Assert.Single(list.Moved);
        Assert.Equal(("P1", "No filters", "S2 Pay"), (moved.Handle, moved.Text, moved.Stage));
        Assert.Equal("Moved from S1 Search", Assert.Single(moved.Facts));
        Assert.Equal("Severity 2, now 5", Assert.Single(Assert.Single(list.Changed).Facts));
    }

    [Fact]
    public void What_came_stands_at_its_stage_and_what_went_where_it_was()
    {
        var comparison = Compare(
            [Stage("S1", "Search", null, Pain("P1", "No filters")), Stage("S2", "Pay")],
            [Stage("S1", "Search"), Stage("S2", "Pay", null, Pain("P2", "No Giropay"))]);

        var list = Assert.Single(ComparisonLists.Of(comparison, English));

        Assert.Equal(("No Giropay", "S2 Pay"), (Assert.Single(list.Added).Text, list.Added[0].Stage));
        Assert.Equal(("No filters", "S1 Search"), (Assert.Single(list.Gone).Text, list.Gone[0].Stage));
    }

    [Fact]
    public void Feelings_are_told_with_their_stage()
    {
        var comparison = Compare([Stage("S1", "Search", -1)], [Stage("S1", "Searching", 1)]);

        var changed = Assert.Single(Assert.Single(ComparisonLists.Of(comparison, English)).Changed);

        Assert.Equal("Searching", changed.Text);
        Assert.Contains("Was: Search", changed.Facts);
        Assert.Contains("Better by 2", changed.Facts);
    }

    [Fact]
    public void Equal_maps_have_no_lists() => Assert.Empty(ComparisonLists.Of(Compare([Stage("S1", "Search")], [Stage("S1", "Search")]), English));

    [Fact]
    public void Maps_go_by_the_names_that_they_were_given()
    {
        var comparison = Compare([Stage("S1", "Search")], [Stage("S1", "Pay")]) with { Called = ("in *May*", "in June") };

        Assert.Contains("in June", ComparisonSvg.Draw(comparison, English), StringComparison.Ordinal);
        Assert.Contains("Before: in \\*May\\*. Now: in June.", ComparisonMarkdown.Write(comparison, English), StringComparison.Ordinal);
    }
}
