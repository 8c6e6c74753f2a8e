namespace WorkshopBot.Engine.Tests;

/// <summary>How much of one order is in another.</summary>
internal static class Concordance
{
    /// <summary>Of all pairs, those that stand the same way round in both: 1 in the same order, 0 in the opposite, about a half by chance.</summary>
    public static double Of<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) where T : notnull
    {
        var places = other.Select((item, place) => (item, place)).ToDictionary(p => p.item, p => p.place);
        var common = one.Where(places.ContainsKey).Select(item => places[item]).ToList();
        if (common.Count < 2) throw new ArgumentException("They have nothing in common.", nameof(other));

        var same = 0;
        for (var i = 0; i < common.Count; i++)
        {
            for (var j = i + 1; j < common.Count; j++) same += common[i] < common[j] ? 1 : 0;
        }

        return 2.0 * same / common.Count / (common.Count - 1);
    }
}
