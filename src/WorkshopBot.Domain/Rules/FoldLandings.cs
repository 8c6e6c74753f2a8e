using System.Collections.Immutable;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Domain.Rules;

/// <summary>What a landing makes of the pain points that it is evidence for.</summary>
internal static class FoldLandings
{
    public static Workshop.Running Apply(Workshop.Running w, WorkshopEvent.ReportsLanded e, DateTimeOffset at)
    {
        var before = w.Landings.GetValueOrDefault(e.From)?.Counting ?? [];
        var landing = new PastLanding(e.Number, e.Title, at, e.Findings) { IsTakenBack = e.IsTakenBack };
        w = before.Aggregate(
            w, (all, landed) => Fold.ElementChanged(all, landed.On, x => x with { Reported = x.Reported.Remove(e.From) }));
        w = landing.Counting.GroupBy(f => f.On).Aggregate(w, (all, on) => Supported(all, on, e.From));

        var (then, now) = (New(before), New(landing.Counting));
        w = then.Except(now).Aggregate(w, (all, id) => Turned(all, id, ElementStatus.Proposed, ElementStatus.Removed));
        w = now.Except(then).Aggregate(w, (all, id) => Turned(all, id, ElementStatus.Removed, ElementStatus.Proposed));
        return w with { Landings = w.Landings.SetItem(e.From, landing) };
    }

    private static Workshop.Running Supported(Workshop.Running w, IGrouping<ElementId, Landed> on, string from)
    {
        w = Fold.ElementChanged(w, on.Key, x => x with { Reported = x.Reported.SetItem(from, on.Sum(f => f.Reports)) });

        // Those of an anonymous step have got their handles when it was revealed; later ones tell nothing about who wrote early.
        return w.Elements.GetValueOrDefault(on.Key) is { Handle: null } nameless
            && w.Steps[nameless.Step].Progress.Phase is Phase.Reveal or Phase.Settled
            ? FoldElements.GiveHandle(w, nameless)
            : w;
    }

    /// <summary>A proposal comes and goes with its landing. What a facilitator has kept stays.</summary>
    private static Workshop.Running Turned(Workshop.Running w, ElementId id, ElementStatus from, ElementStatus to) =>
        Fold.ElementChanged(w, id, x => x.Status == from ? x with { Status = to } : x);

    private static HashSet<ElementId> New(IEnumerable<Landed> findings) => [.. findings.Where(f => f.IsNew).Select(f => f.On)];
}
