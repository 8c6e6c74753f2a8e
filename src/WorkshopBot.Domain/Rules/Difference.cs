using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Rules;

/// <summary>What saving an answer adds, edits and withdraws.</summary>
internal sealed record Difference(
    ImmutableArray<Entry> Added, ImmutableArray<Edit> Edited, ImmutableArray<Element> Withdrawn, ImmutableArray<Entry> Whole)
{
    /// <summary>It changes what others have seen.</summary>
    public bool TakesBack => !Edited.IsEmpty || !Withdrawn.IsEmpty;

    /// <param name="own">What the person has said so far, in their order.</param>
    /// <param name="said">What they say now, in the order of the form.</param>
    /// <param name="scope">Where what is not said any more is withdrawn.</param>
    public static Difference Between(
        ImmutableArray<Element> own, ImmutableArray<Entry> said, StepState step, Scope scope)
    {
        var added = ImmutableArray.CreateBuilder<Entry>();
        var edited = ImmutableArray.CreateBuilder<Edit>();
        var withdrawn = ImmutableArray.CreateBuilder<Element>();
        var kept = new List<Entry>();

        foreach (var kind in step.Definition.Kinds)
        {
            var before = own.Where(e => e.Kind == kind.Name).ToList();
            var now = said.Where(e => e.Kind == kind.Name).ToList();
            var pairs = kind.IsOpinion || kind.Shared ? PairByWhatItIsAbout(kind, before, now)
                : PairInOrder([.. before.Where(scope.Covers)], now, kind);

            var paired = pairs.Select(p => p.Element.Id).ToHashSet();
            edited.AddRange(pairs.Where(p => !p.Payload.Equals(p.Element.Payload)));
            added.AddRange(now.Where(e => !pairs.Any(p => ReferenceEquals(p.Payload, e.Payload))));

            var rest = before.Where(e => !paired.Contains(e.Id)).ToList();
            var gone = rest.Where(e => scope.Covers(e) && !kind.Shared).ToList();
            withdrawn.AddRange(gone);
            kept.AddRange(rest.Except(gone).Select(e => new Entry(e.Kind, e.Payload)));
        }

        return new(added.ToImmutable(), edited.ToImmutable(), withdrawn.ToImmutable(), [.. kept, .. said]);
    }

    private static List<Edit> PairByWhatItIsAbout(EntryKind kind, List<Element> before, List<Entry> now)
    {
        string About(Payload payload) => kind.About is { } field ? payload.Word(field) ?? "" : "";

        return [.. from entry in now
                   join element in before on About(entry.Payload) equals About(element.Payload)
                   select new Edit(element, entry.Payload)];
    }

    /// <summary>
    /// Equal lines stay what they are; a line changed in place is an edit; surplus lines are new. So a line keeps its handle
    /// while its words change. What stands at different stages is compared stage by stage, however the form is ordered.
    /// </summary>
    private static List<Edit> PairInOrder(List<Element> before, List<Entry> now, EntryKind kind)
    {
        if (kind.StageField is not { } field) return PairInOrder(before, now);

        string Stage(Payload payload) => payload.Word(field) ?? "";

        var pairs = now.Select(e => Stage(e.Payload)).Distinct().SelectMany(stage => PairInOrder(
            [.. before.Where(e => Stage(e.Payload) == stage)], [.. now.Where(e => Stage(e.Payload) == stage)])).ToList();

        // A line that only went to another stage is still that line.
        foreach (var entry in now)
        {
            if (pairs.Exists(p => ReferenceEquals(p.Payload, entry.Payload))) continue;

            var moved = before.Find(e => !pairs.Exists(p => p.Element == e) && e.Payload.With(field, null).Equals(entry.Payload.With(field, null)));
            if (moved is not null) pairs.Add(new(moved, entry.Payload));
        }

        return pairs;
    }

    private static List<Edit> PairInOrder(List<Element> before, List<Entry> now)
    {
        var pairs = new List<Edit>();
        int b = 0, n = 0;
        foreach (var (equalBefore, equalNow) in EqualInOrder(before, now).Append((before.Count, now.Count)))
        {
            while (b < equalBefore && n < equalNow) pairs.Add(new(before[b++], now[n++].Payload));
            b = equalBefore;
            n = equalNow;
            if (b < before.Count && n < now.Count) pairs.Add(new(before[b++], now[n++].Payload));
        }

        return pairs;
    }

    /// <summary>Positions of equal lines that both lists have in the same order: the first such of each.</summary>
    private static IEnumerable<(int Before, int Now)> EqualInOrder(List<Element> before, List<Entry> now)
    {
        var b = 0;
        for (var n = 0; n < now.Count; n++)
        {
            var found = before.FindIndex(b, e => e.Payload.Equals(now[n].Payload));
            if (found < 0) continue;
            yield return (found, n);
            b = found + 1;
        }
    }
}

/// <param name="Payload">What the element says from now on.</param>
internal sealed record Edit(Element Element, Payload Payload);
