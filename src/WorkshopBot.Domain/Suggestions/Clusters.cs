namespace WorkshopBot.Domain.Suggestions;

/// <summary>
/// Groups texts, the most alike first. A group takes another in only when most of their texts say the same and hardly any is
/// something else: so no chain leads from one thing to a different one.
/// </summary>
internal sealed class Clusters
{
    // Of the pairs between two groups that become one.
    private const double MostPairs = 2.0 / 3;

    // Among many somebody mistypes so much that it looks like something else.
    private const double MostOdd = 0.1;

    // Enough to find a group again by, however many say the same.
    private const int MostCompared = 256;
    private const int MostNeighbours = 32;

    private readonly Comparison texts;
    private readonly Cluster[] clusters;
    private readonly Dictionary<(int, int), (int, int)> keptApart = [];

    private Clusters(Comparison texts)
    {
        this.texts = texts;
        clusters = [.. Enumerable.Range(0, texts.Count).Select(text => new Cluster(text))];
    }

    public static IEnumerable<IReadOnlyList<int>> Of(Comparison texts)
    {
        var clusters = new Clusters(texts);
        clusters.JoinAlike([.. Enumerable.Range(0, texts.Count)]);
        while (clusters.JoinAlike([.. clusters.All.Where(c => c.Members.Count > 1).Select(c => c.First)])) { }

        return clusters.All.Select(c => c.Members);
    }

    private IEnumerable<Cluster> All => clusters.Distinct();

    /// <summary>
    /// Joins what some texts are in. Each looks at its nearest neighbours only; so the groups then look at one another, until none
    /// joins another.
    /// </summary>
    private bool JoinAlike(HashSet<int> some)
    {
        var pairs = some.SelectMany(text => Neighbours(text, some)).Distinct()
            .OrderBy(pair => pair.Likeness.Distance).ThenBy(pair => pair.One).ThenBy(pair => pair.Other);
        var joined = false;
        foreach (var pair in pairs) joined |= Join(pair.One, pair.Other);
        return joined;
    }

    private IEnumerable<(int One, int Other, Likeness Likeness)> Neighbours(int text, HashSet<int> among) => texts.Candidates(text)
        .Where(among.Contains).Take(MostCompared)
        .Select(other => (One: Math.Min(text, other), Other: Math.Max(text, other)))
        .Select(pair => (pair.One, pair.Other, Likeness: texts.Of(pair.One, pair.Other)))
        .Where(pair => pair.Likeness.IsSame)
        .OrderBy(pair => pair.Likeness.Distance).ThenBy(pair => pair.One).ThenBy(pair => pair.Other)
        .Take(MostNeighbours);

    private bool Join(int one, int other)
    {
        var (into, from) = (clusters[one], clusters[other]);
        if (into == from || WereKeptApart(into, from)) return false;

        if (!BelongTogether(into, from))
        {
            keptApart[(into.First, from.First)] = (into.Speakers, from.Speakers);
            return false;
        }

        // The larger takes the smaller in, so that no text is moved often.
        if (into.Members.Count < from.Members.Count) (into, from) = (from, into);
        into.Members.AddRange(from.Members);
        foreach (var text in from.Members) clusters[text] = into;
        return true;
    }

    /// <summary>With the texts that spoke for them then they speak now, too.</summary>
    private bool WereKeptApart(Cluster one, Cluster other) =>
        keptApart.TryGetValue((one.First, other.First), out var then) ? then == (one.Speakers, other.Speakers)
        : keptApart.TryGetValue((other.First, one.First), out then) && then == (other.Speakers, one.Speakers);

    private bool BelongTogether(Cluster some, Cluster others)
    {
        var (pairs, same, odd) = (some.Speakers * others.Speakers, 0, 0);
        for (var i = 0; i < some.Speakers; i++)
        {
            for (var j = 0; j < others.Speakers; j++)
            {
                var likeness = texts.Of(some.Members[i], others.Members[j]);
                if (!likeness.MayStandTogether && ++odd > MostOdd * pairs) return false;
                if (likeness.IsSame) same++;
            }
        }

        return same >= MostPairs * pairs;
    }

    private sealed class Cluster(int text)
    {
        // Those that came together first are its core.
        private const int MostSpeakers = 16;

        public List<int> Members { get; } = [text];

        public int First => Members[0];

        /// <summary>How many of the members, from the first, speak for all.</summary>
        public int Speakers => Math.Min(Members.Count, MostSpeakers);
    }
}
