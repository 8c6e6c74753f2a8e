using Xunit;

namespace WorkshopBot.Testing.Playing;

/// <summary>What each of a crowd says of each stage, and whether all of it counts.</summary>
public static class CrowdFeelings
{
    public static IReadOnlyList<string> Stages { get; } = ["Hear", "Compare", "Try", "Buy", "Fetch", "Ride", "Repair", "Sell"];

    /// <summary>What somebody fills in.</summary>
    public static (string Input, string Value)[] Of(int person) =>
        [.. Stages.Select((_, stage) => ($"rating/S{stage + 1}/feeling", Feeling(person, stage)))];

    /// <summary>After the reveal.</summary>
    public static async Task AllCount(ChatGroup group, int people)
    {
        var map = await group.Map();
        foreach (var (stage, s) in map.Stages.Select((stage, s) => (stage, s)))
        {
            var said = Enumerable.Range(0, people).Select(i => Feeling(i, s)).Where(f => f != "none").Select(decimal.Parse).Order().ToList();
            Assert.Equal(said.Count, stage.Emotion.Count);
            Assert.Equal(Math.Round(said.Average(), 2, MidpointRounding.AwayFromZero), stage.Emotion.Mean);
            Assert.Equal((said[(said.Count - 1) / 2] + said[said.Count / 2]) / 2, stage.Emotion.Median);
        }

        Assert.Equal((people, people * 4 / 5), (map.Stages[0].Emotion.Count, map.Stages[^1].Emotion.Count));
    }

    /// <summary>Of the last stage one in five cannot say.</summary>
    private static string Feeling(int person, int stage) =>
        stage == Stages.Count - 1 && person % 5 == 0 ? "none" : $"{(((person * 7) + (stage * 3) + (person / 11)) % 5) - 2}";
}
