using System.Collections.Immutable;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>Texts that say nearly the same.</summary>
/// <param name="Members">At least two, in the order given.</param>
/// <param name="Words">What they have in common, as it stands in the first of them: shown to people as the reason.</param>
public sealed record Group(ImmutableArray<ElementId> Members, ImmutableArray<string> Words);

/// <summary>Suggests what could be merged. Decides by the words only, in any language; people decide by what is meant.</summary>
public static class NearDuplicates
{
    // Smaller words are no reason to merge anything.
    private const double SaysSomething = 0.3;

    /// <summary>Disjoint groups in the order of their first members. The same texts give the same groups, in whatever order they come.</summary>
    public static ImmutableArray<Group> Find(IReadOnlyList<(ElementId Id, string Text)> items)
    {
        var said = items.Select(item => Wording.Of(item.Text)).ToArray();
        var compounds = new Compounds(said);

        // What was said in the same words, but for small ones, is compared once, and in an order that does not depend on who came first.
        var same = Enumerable.Range(0, items.Count)
            .Where(i => !said[i].Tokens.IsEmpty)
            .GroupBy(i => Key(said[i]))
            .OrderBy(g => g.Key.Item1).ThenBy(g => g.Key.Item2, StringComparer.Ordinal)
            .Select(g => g.ToArray())
            .ToArray();
        var texts = new Comparison([.. same.Select(s => Counted(s.Select(i => said[i]), compounds))]);

        return
        [
            .. from cluster in Clusters.Of(texts)
               let distinct = cluster.OrderBy(text => same[text][0]).ToArray()
               let members = distinct.SelectMany(text => same[text]).Order().ToImmutableArray()
               where members.Length > 1
               orderby members[0]
               select new Group([.. members.Select(i => items[i].Id)], InCommon(compounds.TakeApart(said[members[0]]), distinct, texts)),
        ];
    }

    private static (bool, string) Key(Wording text) =>
        (text.Negates, Words(text.Tokens.Where(t => t.Weight >= SaysSomething)) is { Length: > 0 } words ? words : Whole(text));

    /// <summary>One of them, and the same whoever came first; with how many different texts it stands for.</summary>
    private static (Wording Text, int Times) Counted(IEnumerable<Wording> same, Compounds compounds)
    {
        var different = same.GroupBy(Whole).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        return (compounds.TakeApart(different[0].MinBy(t => t.Text, StringComparer.Ordinal)!), different.Length);
    }

    private static string Whole(Wording text) => Words(text.Tokens);

    private static string Words(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(t => t.Form).Order(StringComparer.Ordinal));

    /// <summary>What stands in all of them; where they have no word in common, what stands in most.</summary>
    private static ImmutableArray<string> InCommon(Wording first, int[] group, Comparison texts)
    {
        var saySomething = first.Tokens.Where(t => t.Weight >= SaysSomething).ToArray();
        var found = (saySomething.Length > 0 ? saySomething : [.. first.Tokens])
            .Select(token => (Token: token, In: group.Count(text => texts.Says(text, token))))
            .ToArray();
        var most = found.Select(f => f.In).DefaultIfEmpty().Max();
        return Written(first.Text, found.Where(f => f.In == most).Select(f => f.Token));
    }

    /// <summary>Pieces that overlap or touch are one word.</summary>
    private static ImmutableArray<string> Written(string text, IEnumerable<Token> tokens)
    {
        var words = new List<(int From, int To)>();
        foreach (var token in tokens.OrderBy(t => t.At).ThenBy(t => t.Length))
        {
            var (from, to) = (token.At, token.At + token.Length);
            if (words is [.., var last] && from <= last.To) words[^1] = (last.From, Math.Max(last.To, to));
            else words.Add((from, to));
        }

        return [.. words.Select(w => text[w.From..w.To]).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
