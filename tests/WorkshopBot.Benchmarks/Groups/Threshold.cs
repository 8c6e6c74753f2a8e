using WorkshopBot.Testing.Pairs;

namespace WorkshopBot.Benchmarks.Groups;

/// <summary>Which share of words two texts must have in common to be called the same.</summary>
internal static class Threshold
{
    private const int Steps = 50;

    /// <summary>The one with the best F1.</summary>
    public static double Best(Func<double, Tally> tally) =>
        Enumerable.Range(1, Steps).Select(step => (double)step / Steps).MaxBy(least => tally(least).F1);
}
