using System.Collections.Immutable;

namespace WorkshopBot.Domain.Maps.Comparing;

/// <summary>Compares the elements that stand at stages, once it is known which stages are the same.</summary>
/// <param name="sameStage">Places of stages of the later map, with the place of the same one in the earlier.</param>
internal sealed class Matcher(bool byHandle, IReadOnlyDictionary<int, int> sameStage)
{
    public Compared<T> Compare<T>(
        ImmutableArray<Placed<T>> before, ImmutableArray<Placed<T>> after, Func<T, Named> name, Func<T, T, Changes> differences)
    {
        var pairs = Pairing.Of(
            [.. before.Select(b => new Candidate(name(b.Element), b.Stage))],
            [.. after.Select(a => new Candidate(name(a.Element), SameStage(a.Stage)))],
            byHandle);
        return pairs.Apply(before, after, (b, a) =>
            Differences.When(name(b.Element).Plain != name(a.Element).Plain, Changes.Renamed)
            | Differences.When(b.Stage != SameStage(a.Stage), Changes.Moved)
            | differences(b.Element, a.Element));
    }

    /// <summary>Of a stage that was not there before, a place that no stage had.</summary>
    private int? SameStage(int? after) => after is { } place ? sameStage.TryGetValue(place, out var before) ? before : ~place : null;
}
