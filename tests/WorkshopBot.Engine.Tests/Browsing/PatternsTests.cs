using WorkshopBot.Engine.Browsing;
using WorkshopBot.Engine.Mapping;

namespace WorkshopBot.Engine.Tests.Browsing;

/// <summary>Where pain gathers over the maps of a library.</summary>
public sealed class PatternsTests
{
    [Fact]
    public void Stages_of_one_name_count_together_however_they_are_spelt_and_are_called_as_most_spell_it()
    {
        var pattern = Assert.Single(Patterns.Of(
        [
            Map("Ana", Stage("Wait", 5, 2)), Map("Ana", Stage("wait!", 4)),
            Map("Ana", Stage("Wait")), Map("Ana", Stage("Wáit", 0)),
        ]).Stages);

        Assert.Equal(("Wait", 4, 3), (pattern.Name, pattern.Maps, pattern.PainfulMaps));
        Assert.Equal([1, 0, 1, 0, 1, 1], pattern.BySeverity.AsEnumerable());
        Assert.Equal((4, 2), (pattern.PainPoints, pattern.Severe));
    }

    [Fact]
    public void Where_most_is_severe_comes_first_then_where_most_is_said()
    {
        var patterns = Patterns.Of(
            [Map("Ana", Stage("Much", 1, 1, 1, 1), Stage("Severe", 4), Stage("Some", 3, 3), Stage("None"))]);

        Assert.Equal(["Severe", "Much", "Some"], patterns.Stages.Select(p => p.Name));
    }

    [Fact]
    public void A_stage_that_a_map_has_twice_is_of_one_map()
    {
        var pattern = Assert.Single(Patterns.Of([Map("Ana", Stage("Wait", 5), Stage("Wait", 5))]).Stages);

        Assert.Equal((1, 1, 2), (pattern.Maps, pattern.PainfulMaps, pattern.PainPoints));
    }

    [Fact]
    public void Pain_stands_once_with_each_channel_of_its_stage()
    {
        var stage = Stage("Wait", 5) with { Channels = ["App", "app", "phone"] };

        var patterns = Patterns.Of([Map("Ana", stage, Stage("Go", 1) with { Channels = ["phone"] })]);

        Assert.Equal([("phone", 2), ("App", 1)], patterns.Channels.Select(p => (p.Name, p.PainPoints)));
    }

    [Fact]
    public void Pain_of_a_map_is_that_of_its_persona_in_focus_and_a_map_without_one_is_nobodys()
    {
        var patterns = Patterns.Of([Map("Ana", Stage("Wait", 5)), Map("ana", Stage("Go", 3)), Map(null, Stage("Wait", 5))]);

        var pattern = Assert.Single(patterns.Personas);
        Assert.Equal(("Ana", 2, 2), (pattern.Name, pattern.Maps, pattern.PainPoints));
    }

    private static LibraryStage Stage(string name, params int[] severities) => new(name, null, [], [.. severities]);

    private static LibraryEntry Map(string? persona, params LibraryStage[] stages) =>
        new(new(new(new("t"), "w"), "Title", "customer-journey", persona, default), "en", [.. stages]);
}
