using System.Text.Json.Nodes;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps;
using WorkshopBot.Testing;

namespace WorkshopBot.Server.Tests;

/// <summary>Every figure of the examples' maps, worked out a second time from the file alone and in another way.</summary>
public sealed class ExampleArithmeticTests : IDisposable
{
    private readonly Replaying replaying = new();

    public void Dispose() => replaying.Dispose();

    private sealed record Step(JsonNode Json)
    {
        public IEnumerable<JsonNode> Answers => Json["answers"]!.AsArray().Select(a => a!);

        /// <summary>The text that stands for this one after the merges of the step.</summary>
        public string Surviving(string text) => Json["merge"]?.AsArray()
            .FirstOrDefault(g => g!.AsArray().Any(t => t!.GetValue<string>() == text))?[0]!.GetValue<string>() ?? text;
    }

    private static int[] Numbers(IEnumerable<JsonNode> answers, string field) =>
        [.. answers.Select(a => a[field]).OfType<JsonNode>().Select(n => n.GetValue<int>())];

    private static decimal? Rounded(decimal? value) => value is { } v ? Math.Sign(v) * Math.Floor((Math.Abs(v) * 100) + 0.5m) / 100 : null;

    private static decimal? Mean(int[] values) => values.Length == 0 ? null : values.Sum() / (decimal)values.Length;

    [Theory]
    [MemberData(nameof(ReplayTests.Examples), MemberType = typeof(ReplayTests))]
    public async Task The_figures_of_an_example_are_right(string example)
    {
        var path = Repository.At($"tests/data/{example}");
        await replaying.Run(path);
        var map = MapJson.Read(replaying.Written("map.json"));
        var steps = JsonNode.Parse(await File.ReadAllTextAsync(path))!["steps"]!.AsArray().ToDictionary(s => s!["step"]!.GetValue<string>(), s => new Step(s!));

        foreach (var stage in map.Stages)
        {
            bool IsHere(JsonNode answer) => answer["stage"]?.GetValue<string>() is { } at && steps["stages"].Surviving(at) == stage.Name;
            CheckFeelings(stage, [.. steps["emotions"].Answers.Where(IsHere)]);
            CheckPainPoints(stage, steps["pain-points"], IsHere);
            Assert.Equal(steps["touchpoints"].Answers.Where(IsHere).Select(a => a["text"]!.GetValue<string>()), stage.Touchpoints.Select(t => t.Text));
        }

        if (steps.TryGetValue("prioritise", out var prioritise)) CheckRanks(map, steps["opportunities"], prioritise);
    }

    private static void CheckFeelings(Stage stage, JsonNode[] answers)
    {
        var feelings = Numbers(answers, "feeling");
        var sorted = feelings.Order().ToArray();
        var half = sorted.Length / 2;
        var mean = Mean(feelings)!.Value;
        var variance = feelings.Sum(f => (f - mean) * (f - mean)) / feelings.Length;

        Assert.Equal(feelings.Length, stage.Emotion.Count);
        Assert.Equal(sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2m, stage.Emotion.Median);
        Assert.Equal(Rounded(mean), stage.Emotion.Mean);
        Assert.InRange(Math.Abs((double)stage.Emotion.Spread!.Value - Math.Sqrt((double)variance)), 0, 0.00500001);
        Assert.Equal(feelings.Count(f => f < 0) >= feelings.Length / 4m && feelings.Count(f => f > 0) >= feelings.Length / 4m, stage.Emotion.Disagreement);
        Assert.Equal(Rounded(Mean(Numbers(answers, "importance"))), stage.Importance);
        Assert.Equal(Rounded(Mean(Numbers(answers, "actual")) - Mean(Numbers(answers, "expected"))), stage.Gap);
    }

    private static void CheckPainPoints(Stage stage, Step step, Func<JsonNode, bool> isHere)
    {
        var groups = step.Answers.Where(isHere).GroupBy(a => step.Surviving(a["text"]!.GetValue<string>())).ToList();
        var texts = groups.Select(g => g.Key);

        Assert.Equal(
            step.Json["anonymous"]?.GetValue<bool>() ?? true ? texts.Order(StringComparer.Ordinal) : texts,
            stage.PainPoints.Select(p => p.Text));
        foreach (var pain in stage.PainPoints)
        {
            var same = step.Answers.Where(a => step.Surviving(a["text"]!.GetValue<string>()) == pain.Text).ToList();
            Assert.Equal((same.Count, Numbers(same, "severity").Cast<int?>().DefaultIfEmpty().Max()), (pain.Reports, pain.Severity));
        }
    }

    private static void CheckRanks(JourneyMap map, Step opportunities, Step prioritise)
    {
        var worth = map.Opportunities.Select((o, raised) =>
        {
            var answers = prioritise.Answers.Where(a => opportunities.Surviving(a["item"]!.GetValue<string>()) == o.Text).ToList();
            var votes = Numbers(answers, "votes").Sum();
            var score = votes * Mean(Numbers(answers, "impact")) / Mean(Numbers(answers, "effort"));
            Assert.Equal((votes, Rounded(score)), (o.Votes!.Value, o.Score));
            return (o.Rank, Score: score, Votes: votes, Raised: raised);
        }).ToList();

        var order = worth.OrderByDescending(w => w.Score.HasValue).ThenByDescending(w => w.Score).ThenByDescending(w => w.Votes).ThenBy(w => w.Raised);
        Assert.Equal(Enumerable.Range(1, worth.Count), order.Select(w => w.Rank!.Value));
    }
}
