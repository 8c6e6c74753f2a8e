using System.Collections.Immutable;

namespace WorkshopBot.Hammer.Faults;

/// <summary>How likely each fault is for a request, from 0 to 1; together at most 1.</summary>
public sealed record Weather(ImmutableDictionary<Fault, double> Chances)
{
    public static Weather Fine { get; } = new(ImmutableDictionary<Fault, double>.Empty);

    /// <summary>About every third request has a fault. The costly one, which keeps its sender waiting for seconds, is rarer.</summary>
    public static Weather Rough { get; } = new(Enum.GetValues<Fault>().ToImmutableDictionary(f => f, f => f == Fault.Late ? 0.01 : 0.045));

    /// <summary>The service is busy for everybody, so that a client's patience ends.</summary>
    public static Weather Storm { get; } = new(ImmutableDictionary<Fault, double>.Empty.Add(Fault.Busy, 0.7).Add(Fault.CutBefore, 0.3));

    /// <param name="roll">From 0, below 1.</param>
    public Fault? At(double roll)
    {
        foreach (var (fault, chance) in Chances.OrderBy(c => c.Key))
        {
            roll -= chance;
            if (roll < 0) return fault;
        }

        return null;
    }
}
