using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Testing.Pairs;

/// <summary>Ways to tell whether both texts of a pair are suggested for one group.</summary>
public static class Suggesters
{
    /// <summary>Ours, where there is nothing but these two texts.</summary>
    public static bool Alone(LabelledPair pair) => Find([pair.One, pair.Other]).Length > 0;

    /// <summary>Ours, among all texts of the same language: those of the other pairs give words their weight, and compete.</summary>
    public static Func<LabelledPair, bool> Together(IReadOnlyList<LabelledPair> all)
    {
        var groups = all.GroupBy(p => p.Language).SelectMany(language =>
        {
            string[] texts = [.. language.SelectMany(p => new[] { p.One, p.Other }).Distinct(StringComparer.Ordinal)];
            return Find(texts).SelectMany((group, n) => group.Members.Select(m => ((language.Key, texts[int.Parse(m.Value)]), n)));
        }).ToDictionary(x => x.Item1, x => x.n);
        return pair => groups.TryGetValue((pair.Language, pair.One), out var one)
            && groups.TryGetValue((pair.Language, pair.Other), out var other) && one == other;
    }

    /// <summary>The plain baseline: of the lower-case words of both, so many are in both (Jaccard's index).</summary>
    public static Func<LabelledPair, bool> TokenOverlap(double least) => pair =>
    {
        var (one, other) = (Words(pair.One), Words(pair.Other));
        return one.Intersect(other).Count() >= least * one.Union(other).Count();
    };

    private static ImmutableArray<Group> Find(IEnumerable<string> texts) =>
        NearDuplicates.Find([.. texts.Select((text, n) => (new ElementId($"{n}"), text))]);

    /// <summary>Stretches of letters and digits; in scripts without spaces that is whole clauses.</summary>
    private static HashSet<string> Words(string text) =>
        [.. new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
