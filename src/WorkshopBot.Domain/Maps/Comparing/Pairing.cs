using System.Collections.Immutable;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Domain.Maps.Comparing;

/// <param name="Stage">Equal on both sides for the same stage.</param>
internal readonly record struct Candidate(Named Name, int? Stage);

/// <summary>
/// Finds which elements of two lists are the same, each once: by handle, else by equal words, else by nearly equal ones, and at
/// the same stage rather than at another.
/// </summary>
internal sealed class Pairing
{
    private readonly int?[] before;
    private readonly int?[] after;

    private Pairing(int befores, int afters) => (before, after) = (new int?[befores], new int?[afters]);

    public static Pairing Of(ImmutableArray<Candidate> before, ImmutableArray<Candidate> after, bool byHandle)
    {
        var pairing = new Pairing(before.Length, after.Length);
        if (byHandle) pairing.Join(Keys(before, c => c.Name.Handle), Keys(after, c => c.Name.Handle));
        pairing.Join(Keys(before, c => (c.Stage, c.Name.Plain)), Keys(after, c => (c.Stage, c.Name.Plain)));
        pairing.Join(Keys(before, c => c.Name.Plain), Keys(after, c => c.Name.Plain));
        pairing.JoinAlike(before, after);
        return pairing;
    }

    public Compared<T> Apply<T>(
        ImmutableArray<Placed<T>> old, ImmutableArray<Placed<T>> now, Func<Placed<T>, Placed<T>, Changes> changes) => new(
        [.. old.Where((_, i) => before[i] is null)],
        [.. now.Where((_, i) => after[i] is null)],
        [.. now.Select((a, i) => after[i] is { } same ? new Kept<T>(old[same], a, changes(old[same], a)) : null).OfType<Kept<T>>()]);

    private static ImmutableArray<object?> Keys<T>(ImmutableArray<Candidate> candidates, Func<Candidate, T> key) =>
        [.. candidates.Select(c => (object?)key(c))];

    /// <summary>The first with a key is the first with it on the other side, the second the second.</summary>
    private void Join(ImmutableArray<object?> befores, ImmutableArray<object?> afters)
    {
        var free = Free(befores, before).ToLookup(i => befores[i]);
        foreach (var same in Free(afters, after).GroupBy(i => afters[i]).ToList())
        {
            foreach (var (b, a) in free[same.Key].Zip(same)) (before[b], after[a]) = (a, b);
        }
    }

    private void JoinAlike(ImmutableArray<Candidate> befores, ImmutableArray<Candidate> afters)
    {
        if (before.All(b => b is not null) || after.All(a => a is not null)) return;

        var items = befores.Select((c, i) => (Candidate: c, Id: new ElementId($"before {i}"))).Where((_, i) => before[i] is null)
            .Concat(afters.Select((c, i) => (Candidate: c, Id: new ElementId($"after {i}"))).Where((_, i) => after[i] is null))
            .ToList();
        var groups = NearDuplicates.Find([.. items.Select(x => (x.Id, x.Candidate.Name.Text))])
            .SelectMany((group, number) => group.Members.Select(id => (id, number)))
            .ToDictionary(x => x.id, x => x.number);
        var (inBefore, inAfter) = (Groups("before", befores.Length), Groups("after", afters.Length));
        Join(AtStage(befores, inBefore), AtStage(afters, inAfter));
        Join([.. inBefore.Select(g => (object?)g)], [.. inAfter.Select(g => (object?)g)]);

        int?[] Groups(string side, int count) =>
            [.. Enumerable.Range(0, count).Select(i => groups.TryGetValue(new($"{side} {i}"), out var group) ? group : (int?)null)];

        static ImmutableArray<object?> AtStage(ImmutableArray<Candidate> candidates, int?[] group) =>
            [.. candidates.Select((c, i) => group[i] is { } number ? (object?)(c.Stage, number) : null)];
    }

    private static IEnumerable<int> Free(ImmutableArray<object?> keys, int?[] taken) =>
        Enumerable.Range(0, keys.Length).Where(i => keys[i] is not null && taken[i] is null);
}
