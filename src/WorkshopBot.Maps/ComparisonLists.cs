using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Comparing;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps;

/// <summary>What has changed between two maps, whole and in words, for pages that list it. Nothing in it is escaped.</summary>
public static class ComparisonLists
{
    /// <summary>One for each kind of element of which anything has changed.</summary>
    public static IEnumerable<ChangeList> Of(MapComparison comparison, Phrases phrases)
    {
        var said = new ChangeWords(comparison, phrases, text => text);
        var feelings = ComparedStage.Of(comparison)
            .Where(s => s is { Before: not null, After: not null })
            .ToDictionary(s => s.After!.Stage!.Value);
        return new[]
        {
            List(
                "comparison.lane.stages", comparison.Stages, s => s.Name, s => s.Handle, k => [.. said.Of(k), .. Feelings(k)],
                isStage: true),
            List("map.lane.pain-points", comparison.PainPoints, p => p.Text, p => p.Handle, said.Of),
            List("map.lane.opportunities", comparison.Opportunities, o => o.Text, o => o.Handle, said.Of),
            List("map.lane.touchpoints", comparison.Touchpoints, t => t.Text, t => t.Handle, said.Of),
        }.Where(list => !list.IsEmpty);

        ChangeList List<T>(
            string name, Compared<T> compared, Func<T, string> text, Func<T, string?> handle,
            Func<Kept<T>, IEnumerable<string>> facts, bool isStage = false)
        {
            return new(
                phrases[name],
                [.. compared.Added.Select(a => Element(a, comparison.After, []))],
                [.. compared.Gone.Select(g => Element(g, comparison.Before, []))],
                [.. Changed(Changes.Moved)],
                [.. Changed(~Changes.Moved)]);

            IEnumerable<ChangedElement> Changed(Changes which) =>
                from kept in compared.Changed(which)
                let element = Element(kept.After, comparison.After, facts(kept with { Changes = kept.Changes & which }))
                where !element.Facts.IsEmpty
                select element;

            ChangedElement Element(Placed<T> placed, JourneyMap map, IEnumerable<string> facts) => new(
                handle(placed.Element), text(placed.Element),
                !isStage && placed.Stage is { } at ? $"{Words.Stage(map.Stages[at], at)} {map.Stages[at].Name}" : null, [.. facts]);
        }

        IEnumerable<string> Feelings(Kept<Stage> kept)
        {
            if ((kept.Changes & (Changes.Feeling | Changes.Disagreement)) == Changes.None) return [];

            var stage = feelings[kept.After.Stage!.Value];
            return new[] { said.Feeling(stage), said.Verdict(stage), said.Ratings(stage), said.Split(stage) }.OfType<string>();
        }
    }

    /// <summary>How much is new, gone and changed: a phrase for each kind of element of which something is.</summary>
    public static IEnumerable<string> Counts(MapComparison comparison, Phrases phrases) => Tally.Of(comparison, phrases);
}

/// <summary>What has changed among the elements of one kind.</summary>
/// <param name="Name">Of the kind.</param>
/// <param name="Moved">Of which some may have changed in another way, too.</param>
public sealed record ChangeList(
    string Name,
    ImmutableArray<ChangedElement> Added,
    ImmutableArray<ChangedElement> Gone,
    ImmutableArray<ChangedElement> Moved,
    ImmutableArray<ChangedElement> Changed)
{
    public bool IsEmpty => Added.IsEmpty && Gone.IsEmpty && Moved.IsEmpty && Changed.IsEmpty;
}

/// <param name="Stage">Where it stands, or stood; null of a stage and of what stands at none.</param>
/// <param name="Facts">A sentence for each change.</param>
public sealed record ChangedElement(string? Handle, string Text, string? Stage, ImmutableArray<string> Facts);
