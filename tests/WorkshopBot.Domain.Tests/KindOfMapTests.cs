using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;

namespace WorkshopBot.Domain.Tests;

/// <summary>Why the kinds of map differ stands in their scripts and lanes.</summary>
public sealed class KindOfMapTests
{
    [Theory]
    [InlineData(MapKinds.CustomerJourney, "touchpoints", true)]
    [InlineData(MapKinds.UserJourney, "functions", false)]
    [InlineData(MapKinds.ExperienceMap, "service", false)]
    public void Each_kind_asks_in_its_own_way_what_happens_at_a_stage(string kind, string step, bool looksBehindTheScenes)
    {
        var steps = Script.Session75.For(kind).Steps.Select(s => s.Step.Value).ToList();

        Assert.Contains(step, steps);
        Assert.Equal(looksBehindTheScenes, steps.Contains("internal-view"));
        Assert.Equal(Script.Session75.Steps.Sum(s => s.Minutes), Script.Session75.For(kind).Steps.Sum(s => s.Minutes));
    }

    [Fact]
    public void A_user_journey_has_functions_where_it_goes_and_assumptions_with_their_state()
    {
        var session = WithStages(["Search"], ScriptStep.Of("functions"));
        session.Save(
            Ben,
            Row("function", ("stage", "S1"), ("text", "Filter by size")),
            Row("goes-to", ("stage", "S1"), ("text", "List of results")),
            Row("assumption", ("stage", "S1"), ("text", "People know their size"), ("state", "refuted")));
        session.Settle();

        Assert.Equal(["function", "goes-to", "assumption"], session.Map.Lanes.Select(l => l.Name));
        Assert.Equal("✗ People know their size", Assert.Single(session.Map.Lanes[2].Cells[0]));
    }

    [Fact]
    public void An_experience_map_has_what_the_service_does_and_what_it_hopes_for()
    {
        var session = WithStages(["Wait"], ScriptStep.Of("service"));
        session.Save(
            Ben,
            Row("team-action", ("stage", "S1"), ("text", "Send a photo")), Row("response", ("stage", "S1"), ("text", "Look forward to it")),
            Row("motivation", ("stage", "S1"), ("text", "It is mine already")), Row("obstacle", ("stage", "S1"), ("text", "No consent to e-mail")));
        session.Settle();

        Assert.Equal(["team-action", "response", "motivation", "obstacle"], session.Map.Lanes.Select(l => l.Name));
    }

    [Fact]
    public void A_kind_that_nobody_knows_is_refused() => Assert.Equal(
        new Refusal.BadValue("kind"), NotStarted().Refusal(Ana, (Command.Start)Start(ScriptStep.Of("stages")) with { Kind = "mind-map" }));
}
