using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps;

namespace WorkshopBot.Server.Tests;

/// <summary>The corners of the file format.</summary>
public sealed class ReplayFormatTests : IDisposable
{
    private readonly Replaying replaying = new();

    public void Dispose() => replaying.Dispose();

    private static string File(string steps, string people = """["p1", "p2", "p3"]""") =>
        $$"""{ "title": "Test", "kind": "customer-journey", "language": "en", "people": {{people}}, "facilitator": "p1", "steps": [{{steps}}] }""";

    private const string Stages =
        """{ "step": "stages", "answers": [{ "by": "p1", "name": "Search" }, { "by": "p1", "name": "Pay" }] }""";

    private static string Pains(string rest) => $$"""
        { "step": "pain-points", {{rest}} "answers": [
          { "by": "p1", "stage": "Pay", "text": "b slow" }, { "by": "p2", "stage": "Pay", "text": "a dear" }, { "by": "p2", "stage": "Search", "text": "b slow" } ] }
        """;

    private async Task<JourneyMap> Map(string steps)
    {
        var exit = await replaying.RunText(File(steps));
        Assert.True(exit == 0, replaying.Complained);
        return MapJson.Read(replaying.Written("map.json"));
    }

    private async Task<string> Refused(string steps)
    {
        Assert.Equal(1, await replaying.RunText(File(steps)));
        Assert.False(Directory.Exists(replaying.Out));
        return replaying.Complained;
    }

    [Fact]
    public async Task Two_people_are_too_few_for_an_anonymous_step_and_pain_points_are_anonymous_unless_told_otherwise()
    {
        var map = await Map($"{Stages}, {Pains("")}");

        Assert.All(map.Stages, s => Assert.Empty(s.PainPoints));
        Assert.Equal(new("pain-points", 3), Assert.Single(map.Withheld));
    }

    [Fact]
    public async Task A_file_that_says_it_is_not_anonymous_keeps_the_order_of_the_answers()
    {
        var map = await Map($"{Stages}, {Pains("\"anonymous\": false,")}");

        Assert.Equal(["b slow", "a dear"], map.Stages[1].PainPoints.Select(p => p.Text));
    }

    [Fact]
    public async Task Equal_texts_are_told_apart_by_the_stage_of_what_names_them()
    {
        var map = await Map($$"""
            {{Stages}}, {{Pains("\"anonymous\": false,")}},
            { "step": "opportunities", "answers": [{ "by": "p1", "stage": "Search", "text": "Hurry", "solves": ["b slow"] }] }
            """);

        Assert.Equal("b slow", Assert.Single(Assert.Single(map.Opportunities).Solves));
    }

    [Fact]
    public async Task A_text_repeated_in_a_merge_names_as_many_elements()
    {
        var map = await Map("""
            { "step": "stages", "merge": [["Pay", "Pay", "Check out"]], "answers": [
              { "by": "p1", "name": "Pay" }, { "by": "p2", "name": "Pay", "goal": "Be done" }, { "by": "p3", "name": "Check out" } ] }
            """);

        Assert.Equal(("Pay", "Be done"), (Assert.Single(map.Stages).Name, map.Stages[0].Goal));
    }

    [Fact]
    public async Task A_text_that_was_merged_away_names_its_survivor()
    {
        var map = await Map("""
            { "step": "stages", "merge": [["Pay", "Check out"]], "answers": [{ "by": "p1", "name": "Pay" }, { "by": "p2", "name": "Check out" }] },
            { "step": "touchpoints", "answers": [{ "by": "p1", "stage": "Check out", "text": "Types a number" }, { "by": "p1", "text": "Sighs" }] }
            """);

        Assert.Equal("Types a number", Assert.Single(map.Stages[0].Touchpoints).Text);
        Assert.Equal("Sighs", Assert.Single(map.Unplaced).Text);
    }

    [Fact]
    public async Task Votes_and_estimates_may_stand_in_one_answer_or_in_two()
    {
        var map = await Map($$"""
            {{Stages}}, { "step": "opportunities", "answers": [{ "by": "p1", "text": "A" }, { "by": "p1", "text": "B" }] },
            { "step": "prioritise", "answers": [
              { "by": "p1", "item": "B", "votes": 2 }, { "by": "p1", "item": "B", "impact": 5, "effort": 2 }, { "by": "p2", "item": "A", "votes": 5 } ] }
            """);

        Assert.Equal((2, 5m, 1), (map.Opportunities[1].Votes, map.Opportunities[1].Score, map.Opportunities[1].Rank));
        Assert.Equal((5, null, 2), (map.Opportunities[0].Votes, map.Opportunities[0].Score, map.Opportunities[0].Rank));
    }

    [Fact]
    public async Task A_step_before_what_it_names_is_refused() => Assert.Contains(
        "steps[0].answers[0].stage: expected the name of a stage",
        await Refused($$"""{ "step": "touchpoints", "answers": [{ "by": "p1", "stage": "Pay", "text": "x" }] }, {{Stages}}"""),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "step": "stages", "answers": [{ "by": "p1" }] }""", "steps[0].answers[0].name")]
    [InlineData("""{ "step": "stages", "answers": {} }""", "steps[0].answers")]
    [InlineData("""{ "step": "stages", "answers": ["Pay"] }""", "steps[0].answers[0]")]
    [InlineData("""{ "step": "stages", "merge": ["Pay"], "answers": [] }""", "steps[0].merge[0]")]
    [InlineData("""{ "step": "stages", "budget": 3, "answers": [] }""", "steps[0].budget")]
    [InlineData("""{ "step": "stages", "anonymus": true }""", "steps[0].anonymus")]
    [InlineData("""{ "step": "stages", "answers": [{ "by": "p1", "by": "p2", "name": "Pay" }] }""", "$")]
    [InlineData("""{ "step": "persona", "answers": [{ "by": "p1", "name": "H", "goals": ["ok", 7] }] }""", "steps[0].answers[0].goals[1]")]
    [InlineData("""{ "step": "emotions", "answers": [{ "by": "p1", "feeling": 1 }] }""", "steps[0].answers[0].stage")]
    [InlineData("7", "steps[0]")]
    public async Task Each_mistake_is_named_by_its_path(string step, string path) =>
        Assert.Contains($"input.json: {path}: expected ", await Refused(step), StringComparison.Ordinal);

    [Fact]
    public async Task What_only_the_workshop_can_refuse_is_said_in_its_sentence_after_the_path()
    {
        var complained = await Refused("""
            { "step": "stages", "answers": [{ "by": "p1", "name": "A" }, { "by": "p1", "name": "B" }], "merge": [["A", "B"], ["B", "A"]] }
            """);

        Assert.Contains(
            "input.json: steps[0].merge[1]: Joining does not work with S1. Please choose at least two different items of the same kind.",
            complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persona_an_owner_and_a_frame_come_through_whole()
    {
        var map = await Map($$"""
            { "step": "frame", "answers": [{ "by": "p1", "scenario": "First bike", "view": "as-is" }] },
            { "step": "persona", "answers": [{ "by": "p2", "name": "Hannah", "role": "buyer", "segment": "commuters", "identity": "34", "characteristics": ["careful"], "habits": ["reads"], "goals": ["ride"] }] },
            {{Stages}}, { "step": "opportunities", "answers": [{ "by": "p1", "text": "A" }] },
            { "step": "owners", "answers": [{ "by": "p1", "item": "A", "owner": "p3", "nextStep": "Ask", "due": "2026-12-01" }] }
            """);

        Assert.Equal(new("First bike", null, null, "as-is", null), map.Frame);
        Assert.Equal(("Hannah", "careful", true), (Assert.Single(map.Personas).Name, map.Personas[0].Characteristics[0], map.Personas[0].InFocus));
        Assert.Equal(("p3", "Ask"), (map.Opportunities[0].Owner, map.Opportunities[0].NextStep));
    }
}
