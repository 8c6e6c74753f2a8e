namespace WorkshopBot.Domain.Suggestions;

/// <summary>
/// Groups texts, the most alike first. A group takes another in only when most of their texts say the same and none is something
/// else: so no chain leads from one thing to a different one.
/// </summary>
internal static class Clusters
{
    // Of the pairs between two groups that become one.
    private const double MostPairs = 2.0 / 3;

    public static IEnumerable<IReadOnlyList<int>> Of(Comparison texts)
    {
        var pairs =
            from one in Enumerable.Range(0, texts.Count)
            from other in texts.Candidates(one)
            let likeness = texts.Of(one, other)
            where likeness.IsSame
            orderby likeness.Distance, one, other
            select (One: one, Other: other);

        var groups = Enumerable.Range(0, texts.Count).Select(text => new List<int> { text }).ToArray();
        foreach (var (one, other) in pairs)
        {
            var (into, from) = (groups[one], groups[other]);
            if (into == from || !BelongTogether(into, from, texts)) continue;

            into.AddRange(from);
            foreach (var text in from) groups[text] = into;
        }

        return groups.Distinct();
    }

    private static bool BelongTogether(List<int> some, List<int> others, Comparison texts)
    {
        var same = 0;
        foreach (var one in some)
        {
            foreach (var other in others)
            {
                var likeness = texts.Of(one, other);
                if (!likeness.MayStandTogether) return false;
                if (likeness.IsSame) same++;
            }
        }

        return same >= MostPairs * some.Count * others.Count;
    }
}
