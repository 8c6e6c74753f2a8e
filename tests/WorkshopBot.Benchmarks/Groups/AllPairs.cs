namespace WorkshopBot.Benchmarks.Groups;

/// <summary>The plain way: each text against each other one, by the words that both have; what is linked is a group.</summary>
internal static class AllPairs
{
    public static List<List<int>> Find(string[] texts, double least)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        int[][] said = [.. texts.Select(text => Words(text, words))];
        int[] leader = [.. Enumerable.Range(0, texts.Length)];
        for (var one = 0; one < said.Length; one++)
        {
            for (var other = one + 1; other < said.Length; other++)
            {
                if (AreAlike(said[one], said[other], least)) leader[Leader(other, leader)] = Leader(one, leader);
            }
        }

        return [.. Enumerable.Range(0, texts.Length).GroupBy(text => Leader(text, leader)).Select(g => g.ToList()).Where(g => g.Count > 1)];
    }

    /// <summary>By number and in order, so that two texts are compared in one walk.</summary>
    private static int[] Words(string text, Dictionary<string, int> known)
    {
        var plain = new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        var words = new SortedSet<int>();
        foreach (var word in plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!known.TryGetValue(word, out var number)) known.Add(word, number = known.Count);
            words.Add(number);
        }

        return [.. words];
    }

    private static bool AreAlike(int[] one, int[] other, double least)
    {
        var (both, i, j) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j]) both++;
            var step = one[i].CompareTo(other[j]);
            if (step <= 0) i++;
            if (step >= 0) j++;
        }

        return both >= least * (one.Length + other.Length - both);
    }

    private static int Leader(int text, int[] leader)
    {
        while (leader[text] != text) text = leader[text] = leader[leader[text]];
        return text;
    }
}
