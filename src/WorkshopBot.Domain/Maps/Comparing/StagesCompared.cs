using System.Collections.Immutable;

namespace WorkshopBot.Domain.Maps.Comparing;

/// <summary>Compares the stages, and finds which of them stand in another order.</summary>
internal static class StagesCompared
{
    public static Compared<Stage> Of(JourneyMap before, JourneyMap after, bool byHandle)
    {
        var (then, now) = (Placed(before), Placed(after));
        var compared = Pairing.Of(Candidates(before), Candidates(after), byHandle).Apply(then, now, (b, a) =>
            Differences.When(Names.Of(b.Element).Plain != Names.Of(a.Element).Plain, Changes.Renamed)
            | Differences.Of(b.Element, a.Element));
        var moved = OutOfOrder([.. compared.Kept.Select(k => k.Before.Stage!.Value)]);
        return compared with
        {
            Kept = [.. compared.Kept.Select((k, i) => k with { Changes = k.Changes | Differences.When(moved[i], Changes.Moved) })],
        };
    }

    /// <summary>
    /// Which of some places do not stand in ascending order: those that a longest ascending row can do without. Of two that changed
    /// places nobody can tell which of them moved, so both did.
    /// </summary>
    internal static ImmutableArray<bool> OutOfOrder(ImmutableArray<int> places)
    {
        var (until, since) = (new int[places.Length], new int[places.Length]);
        for (var i = 0; i < places.Length; i++)
        {
            until[i] = 1 + Enumerable.Range(0, i).Where(j => places[j] < places[i]).Select(j => until[j]).DefaultIfEmpty().Max();
        }

        for (var i = places.Length - 1; i >= 0; i--)
        {
            var higher = Enumerable.Range(i, places.Length - i).Where(j => places[j] > places[i]);
            since[i] = 1 + higher.Select(j => since[j]).DefaultIfEmpty().Max();
        }

        var longest = until.DefaultIfEmpty().Max();
        var inLongest = Enumerable.Range(0, places.Length).Where(i => until[i] + since[i] - 1 == longest).ToLookup(i => until[i]);
        return [.. places.Select((_, i) => inLongest[until[i]].ToList() is not [var only] || only != i)];
    }

    private static ImmutableArray<Placed<Stage>> Placed(JourneyMap map) => [.. map.Stages.Select((s, i) => new Placed<Stage>(s, i))];

    private static ImmutableArray<Candidate> Candidates(JourneyMap map) => [.. map.Stages.Select(s => new Candidate(Names.Of(s), null))];
}
