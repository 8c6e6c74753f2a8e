using System.Collections.Immutable;

namespace WorkshopBot.Domain.Maps;

/// <summary>The arithmetic of the map: to two decimals, halves away from zero; null for no opinion, which is never 0.</summary>
public static class Statistics
{
    public static Emotion Emotion(ImmutableArray<int> feelings)
    {
        if (feelings.IsEmpty) return Maps.Emotion.None;

        var low = feelings.Count(f => f <= -1);
        var high = feelings.Count(f => f >= 1);
        return new(
            Median(feelings),
            Mean(feelings),
            Spread(feelings),
            feelings.Length,
            Disagreement: 4 * low >= feelings.Length && 4 * high >= feelings.Length);
    }

    public static decimal? Median(ImmutableArray<int> values)
    {
        if (values.IsEmpty) return null;

        var sorted = values.Sort();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2m;
    }

    public static decimal? Mean(ImmutableArray<int> values) =>
        values.IsEmpty ? null : Round((decimal)values.Sum() / values.Length);

    /// <summary>Population standard deviation.</summary>
    public static decimal? Spread(ImmutableArray<int> values)
    {
        if (values.IsEmpty) return null;

        // n·Σx² − (Σx)² is whole, so the only inexact step is the root; Hundredths puts that right.
        long n = values.Length;
        var sum = values.Sum(v => (long)v);
        var squares = values.Sum(v => (long)v * v);
        return Hundredths((n * squares) - (sum * sum), n) / 100m;
    }

    /// <summary>Mean actual − mean expected; null when a side is missing.</summary>
    public static decimal? Gap(ImmutableArray<int> expected, ImmutableArray<int> actual) => expected.IsEmpty || actual.IsEmpty
        ? null
        : Round(((decimal)actual.Sum() / actual.Length) - ((decimal)expected.Sum() / expected.Length));

    public static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>The whole number nearest to 100·√<paramref name="radicand"/>/<paramref name="n"/>, halves up.</summary>
    private static long Hundredths(long radicand, long n)
    {
        var nearest = (long)Math.Floor((100 * Math.Sqrt(radicand) / n) + 0.5);

        // nearest − ½ ≤ 100·√r/n, that is (2·nearest − 1)²·n² ≤ 40000·r, decided in whole numbers.
        bool AtMost(long candidate) => (Int128)((2 * candidate) - 1) * ((2 * candidate) - 1) * n * n <= (Int128)40_000 * radicand;
        if (nearest > 0 && !AtMost(nearest)) nearest--;
        else if (AtMost(nearest + 1)) nearest++;
        return nearest;
    }
}
