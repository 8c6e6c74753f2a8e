using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>That a step opens again and again.</summary>
internal static class Rounds
{
    /// <summary>Earlier ones tell little about now.</summary>
    private const int MostRounds = 8;

    /// <summary>When it opens again; empty when it does not.</summary>
    public static string Next(StepState step, Scene scene, Wordings words) =>
        scene.Workshop.Ending is null && step.Progress is { Phase: Phase.Reveal or Phase.Settled, Next.Opens: var opens }
            ? words.Phrases.Format("step.next-round", ("time", scene.Zone.Write(opens)))
            : "";

    /// <summary>How many reports each round that is over has brought; empty before there are two.</summary>
    public static string Trend(StepState step, Wordings words)
    {
        var until = step.Past.TakeLast(MostRounds + 1).Select(p => p.Reports).ToList();
        if (step.Past.Count <= MostRounds) until.Insert(0, 0);
        return until.Count < 3
            ? ""
            : words.Phrases.Format("rounds.trend", ("numbers", string.Join(" → ", until.Zip(until.Skip(1), (before, after) => Math.Max(0, after - before)))));
    }
}
