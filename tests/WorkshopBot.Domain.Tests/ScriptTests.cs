using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Tests;

public sealed class ScriptTests
{
    public static TheoryData<string> Names => [.. Script.All.Select(s => s.Name)];

    [Theory]
    [InlineData("session-75", 75)]
    [InlineData("express-45", 45)]
    public void A_timed_script_takes_as_long_as_its_name_says(string name, int minutes) =>
        Assert.Equal(minutes, Script.Find(name)!.Steps.Where(s => s.Pace == Pace.Live).Sum(s => s.Minutes));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_step_of_a_script_is_in_the_catalog_and_stands_there_once(string name)
    {
        var steps = Script.Find(name)!.Steps;

        Assert.All(steps, s => Assert.NotNull(StepCatalog.Standard.Find(s.Step)));
        Assert.Equal(steps.Length, steps.DistinctBy(s => s.Step).Count());
    }

    [Fact]
    public void The_customer_journey_has_all_its_steps()
    {
        var steps = Script.Session75.Steps.Select(s => s.Step.Value).ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "frame", "persona", "stages", "touchpoints", "emotions", "pain-points", "internal-view", "opportunities", "prioritise", "owners",
            },
            steps);
    }

    [Fact]
    public void What_is_judged_is_blind_and_what_is_agreed_on_is_done_together()
    {
        var together = Script.Session75.Steps.Where(s => !s.Blind).Select(s => s.Step.Value);

        Assert.Equal(["frame", "persona", "break", "owners", "internal-view"], together);
    }

    [Fact]
    public void Pain_points_are_anonymous_by_default_and_nothing_else_is() =>
        Assert.Equal("pain-points", Assert.Single(Script.Session75.Steps, s => s.Anonymous).Step.Value);

    [Fact]
    public void A_collection_is_a_workshop_of_one_window_step() =>
        Assert.Equal(Pace.Window, Assert.Single(Script.Collection.Steps, s => !s.Given).Pace);

    [Fact]
    public void Names_and_handles_of_kinds_are_unique_among_all_steps()
    {
        var kinds = StepCatalog.Standard.Steps.SelectMany(s => s.Kinds).ToList();
        var handles = kinds.Select(k => k.Handle).OfType<string>().ToList();

        Assert.Equal(kinds.Count, kinds.DistinctBy(k => k.Name).Count());
        Assert.Equal(handles.Count, handles.Distinct().Count());
    }
}
