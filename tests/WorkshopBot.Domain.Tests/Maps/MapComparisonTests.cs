using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;

namespace WorkshopBot.Domain.Tests.Maps;

public sealed class MapComparisonTests
{
    private static JourneyMap Map(params Stage[] stages) => new("customer-journey", "Bike", 1, "en", [], [.. stages], []);

    private static Stage Stage(string name, string? handle = null, Emotion? felt = null, params PainPoint[] pains) =>
        new(name, null, [], felt ?? Emotion.None, null, null, [.. pains], []) { Handle = handle };

    private static PainPoint Pain(string text, int? severity = null, string evidence = "assumed", int reports = 1, string? handle = null) =>
        new(text, severity, "customer", evidence, reports) { Handle = handle };

    private static JourneyMap With(JourneyMap map, params Opportunity[] ideas) => map with { Opportunities = [.. ideas] };

    private static Opportunity Idea(string text, int? rank, decimal? score = null, string? owner = null) =>
        new(text, null, [], null, null, null, score, rank) { Owner = owner };

    private static string Moved(params string[] after)
    {
        var now = MapComparison.Between(Map([.. after.Order(StringComparer.Ordinal).Select(n => Stage(n))]), Map([.. after.Select(n => Stage(n))]));
        return string.Join(' ', now.Stages.Changed(Changes.Moved).Select(k => k.After.Element.Name));
    }

    [Fact]
    public void Stages_come_and_go()
    {
        var compared = MapComparison.Between(Map(Stage("Search"), Stage("Buy")), Map(Stage("Buy"), Stage("Ride"))).Stages;

        Assert.Equal("Search", Assert.Single(compared.Gone).Element.Name);
        Assert.Equal("Ride", Assert.Single(compared.Added).Element.Name);
        Assert.Equal(Changes.None, Assert.Single(compared.Kept).Changes);
    }

    [Fact]
    public void A_handle_tells_what_was_renamed_in_the_same_workshop_only()
    {
        var (before, after) = (Map(Stage("Search", "S1")), Map(Stage("Orientation", "S1")));

        Assert.Equal(Changes.Renamed, Assert.Single(MapComparison.Between(before, after with { Version = 2 }).Stages.Kept).Changes);
        Assert.Equal(Changes.Renamed, Assert.Single(MapComparison.Between(before, after, ofOneWorkshop: true).Stages.Kept).Changes);
        Assert.Empty(MapComparison.Between(before, after).Stages.Kept);
        Assert.Empty(MapComparison.Between(before, after with { Version = 2, Title = "Car" }).Stages.Kept);
    }

    [Fact]
    public void Nearly_the_same_words_are_a_renaming_and_another_case_is_not()
    {
        var (before, after) = (Map(Stage("Compare the offers"), Stage("Buy")), Map(Stage("Comparing offers"), Stage(" buy ")));

        Assert.Equal([Changes.Renamed, Changes.None], MapComparison.Between(before, after).Stages.Kept.Select(k => k.Changes));
    }

    [Theory]
    [InlineData("", "A", "B", "C")]
    [InlineData("D", "D", "A", "B", "C")]
    [InlineData("A", "B", "C", "D", "A")]
    [InlineData("C B", "A", "C", "B", "D")]
    public void As_few_stages_as_possible_have_moved_and_of_two_that_changed_places_both(string moved, params string[] after) =>
        Assert.Equal(moved, Moved(after));

    [Fact]
    public void Stages_that_come_or_go_move_no_other() => Assert.Empty(MapComparison
        .Between(Map(Stage("A"), Stage("B"), Stage("C")), Map(Stage("New"), Stage("B"), Stage("Other"), Stage("C")))
        .Stages.Changed(Changes.Moved));

    [Fact]
    public void A_feeling_changes_with_its_figures_and_apart_from_that_the_disagreement()
    {
        var before = new Emotion(0, 0, 2, 4, true);
        Emotion[] after = [before with { Mean = 0.5m }, before with { Count = 5 }, before with { Disagreement = false }, before with { Mean = 0.00m }];

        Assert.Equal(
            [Changes.Feeling, Changes.Feeling, Changes.Disagreement, Changes.None],
            after.Select(a => MapComparison.Between(Map(Stage("A", felt: before)), Map(Stage("A", felt: a))).Stages.Kept[0].Changes));
    }

    [Fact]
    public void A_pain_point_moves_with_its_words_to_another_stage()
    {
        var before = Map(Stage("A", pains: [Pain("Too dear"), Pain("Too dark")]), Stage("B"));
        var after = Map(Stage("New"), Stage("A", pains: [Pain("Too dark")]), Stage("B", pains: [Pain("Too dear")]));

        var moved = Assert.Single(MapComparison.Between(before, after).PainPoints.Changed(Changes.Moved));

        Assert.Equal(("Too dear", 0, 2), (moved.After.Element.Text, moved.Before.Stage, moved.After.Stage));
    }

    [Fact]
    public void The_same_words_stay_at_their_stage_when_they_stand_at_several()
    {
        var map = Map(Stage("A", pains: [Pain("Slow", 1)]), Stage("B", pains: [Pain("Slow", 2)]));
        var turned = map with { Stages = [map.Stages[1], map.Stages[0]] };

        Assert.All(MapComparison.Between(map, turned).PainPoints.Kept, k => Assert.Equal(Changes.None, k.Changes));
    }

    [Fact]
    public void What_is_known_of_a_pain_point_changes()
    {
        var before = Map(Stage("A", pains: [Pain("Slow", 2), Pain("Dear"), Pain("Dark")]));
        var after = Map(Stage("A", pains: [Pain("Slow", 4), Pain("Dear", evidence: "reported", reports: 3), Pain("Dark")]));

        Assert.Equal(
            [Changes.Severity, Changes.Evidence | Changes.Reports, Changes.None],
            MapComparison.Between(before, after).PainPoints.Kept.Select(k => k.Changes));
    }

    [Fact]
    public void Opportunities_change_rank_score_and_owner()
    {
        var before = With(Map(), Idea("Lend one", 1, 4), Idea("A ramp", 2, 3, "Ana"), Idea("Sell", 3));
        var after = With(Map(), Idea("A ramp", 1, 3, "Ben"), Idea("Lend one", 2, 2.5m), Idea("Hire", 3));

        var compared = MapComparison.Between(before, after).Opportunities;

        Assert.Equal([Changes.Rank | Changes.Owner, Changes.Rank | Changes.Score], compared.Kept.Select(k => k.Changes));
        Assert.Equal("Sell", Assert.Single(compared.Gone).Element.Text);
        Assert.Equal("Hire", Assert.Single(compared.Added).Element.Text);
    }

    [Fact]
    public void Each_element_is_used_once()
    {
        var before = Map(Stage("A", pains: [Pain("Slow"), Pain("Slow")]));
        var after = Map(Stage("A", pains: [Pain("Slow"), Pain("slow"), Pain("Slow ")]));

        var compared = MapComparison.Between(before, after).PainPoints;

        Assert.Equal(2, compared.Kept.Length);
        Assert.Single(compared.Added);
        Assert.Empty(compared.Gone);
    }
}
