using System.Collections.Immutable;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>Suggests one order of the stages from the order in which each person has them.</summary>
public static class StageOrder
{
    /// <summary>
    /// What most have earlier comes earlier. Majorities can go round in a circle; then the smallest of them is not followed
    /// (ranked pairs, https://en.wikipedia.org/wiki/Ranked_pairs). What no majority decides goes by mean position, and then by who
    /// was named first.
    /// </summary>
    /// <param name="sequences">One a person, of any of the stages; of one that is named twice the first counts.</param>
    /// <returns>Every stage that is in a sequence, once.</returns>
    public static ImmutableArray<ElementId> Propose(IEnumerable<ImmutableArray<ElementId>> sequences)
    {
        var votes = new Votes([.. sequences.Select(s => s.Distinct().ToImmutableArray())]);
        var before = new Precedence(votes.Count);
        foreach (var (earlier, later) in votes.Majorities()) before.Add(earlier, later);

        var order = ImmutableArray.CreateBuilder<ElementId>(votes.Count);
        var left = votes.ByPosition().ToList();
        while (left.Count > 0)
        {
            var next = left.First(stage => !left.Any(other => before.Comes(other, stage)));
            order.Add(votes.Stage(next));
            left.Remove(next);
        }

        return order.MoveToImmutable();
    }

    /// <summary>What the sequences say about every two stages. Stages are numbered as they first appear.</summary>
    private sealed class Votes
    {
        private readonly List<ElementId> stages = [];
        private readonly int[,] earlier;
        private readonly double[] positions;

        public Votes(ImmutableArray<ImmutableArray<ElementId>> sequences)
        {
            stages.AddRange(sequences.SelectMany(s => s).Distinct());
            var number = stages.Index().ToDictionary(s => s.Item, s => s.Index);
            earlier = new int[stages.Count, stages.Count];
            positions = new double[stages.Count];
            var named = new int[stages.Count];
            foreach (var sequence in sequences)
            {
                for (var i = 0; i < sequence.Length; i++)
                {
                    var stage = number[sequence[i]];
                    named[stage]++;
                    positions[stage] += (i + 0.5) / sequence.Length;
                    for (var j = i + 1; j < sequence.Length; j++) earlier[stage, number[sequence[j]]]++;
                }
            }

            // Rounded, so that sums of the same parts in another order are equal.
            for (var i = 0; i < named.Length; i++) positions[i] = Math.Round(positions[i] / named[i], 9);
        }

        public int Count => stages.Count;

        public ElementId Stage(int number) => stages[number];

        public IEnumerable<int> ByPosition() => Enumerable.Range(0, Count).OrderBy(s => positions[s]);

        /// <summary>The clearest first.</summary>
        public IEnumerable<(int Earlier, int Later)> Majorities() =>
            from one in ByPosition()
            from other in ByPosition()
            let margin = earlier[one, other] - earlier[other, one]
            where margin > 0
            orderby margin descending, earlier[one, other] descending
            select (one, other);
    }

    /// <summary>What comes before what, directly or by way of others.</summary>
    private sealed class Precedence(int stages)
    {
        private readonly bool[,] comes = new bool[stages, stages];

        public bool Comes(int earlier, int later) => comes[earlier, later];

        /// <summary>Does nothing when the opposite holds already.</summary>
        public void Add(int earlier, int later)
        {
            if (comes[later, earlier] || comes[earlier, later]) return;

            for (var before = 0; before < stages; before++)
            {
                if (before != earlier && !comes[before, earlier]) continue;
                for (var after = 0; after < stages; after++)
                {
                    if (after == later || comes[later, after]) comes[before, after] = true;
                }
            }
        }
    }
}
