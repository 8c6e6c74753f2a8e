using System.Collections.Immutable;

namespace WorkshopBot.Domain.Maps.Comparing;

/// <summary>The elements of one kind in two maps.</summary>
/// <param name="Gone">Of the earlier map, in its order.</param>
/// <param name="Added">Of the later map, in its order.</param>
/// <param name="Kept">In both, changed or not, in the order of the later map.</param>
public sealed record Compared<T>(ImmutableArray<Placed<T>> Gone, ImmutableArray<Placed<T>> Added, ImmutableArray<Kept<T>> Kept)
{
    public bool IsSame => Gone.IsEmpty && Added.IsEmpty && !Changed().Any();

    public IEnumerable<Kept<T>> Changed() => Changed(~Changes.None);

    public IEnumerable<Kept<T>> Changed(Changes any) => Kept.Where(k => (k.Changes & any) != Changes.None);
}

/// <param name="Stage">Where its stage stands in its own map, from 0; null when it belongs to none. Of a stage, its own place.</param>
public sealed record Placed<T>(T Element, int? Stage);

public sealed record Kept<T>(Placed<T> Before, Placed<T> After, Changes Changes)
{
    public bool Is(Changes change) => (Changes & change) != Changes.None;
}
