using System.Collections.Immutable;

namespace WorkshopBot.Domain.Maps.Comparing;

/// <summary>
/// What differs between two maps. The same two maps always give the same; the other way round, what was added is gone.
/// </summary>
public sealed record MapComparison(
    JourneyMap Before,
    JourneyMap After,
    Compared<Stage> Stages,
    Compared<Touchpoint> Touchpoints,
    Compared<PainPoint> PainPoints,
    Compared<Opportunity> Opportunities)
{
    /// <summary>What the two are called where their titles and versions do not tell them apart.</summary>
    public (string Before, string After)? Called { get; init; }

    public bool IsSame => Stages.IsSame && Touchpoints.IsSame && PainPoints.IsSame && Opportunities.IsSame;

    /// <param name="ofOneWorkshop">
    /// Whether a handle means the same in both. Where nobody says, maps with the same title count as one workshop's when their
    /// versions differ.
    /// </param>
    public static MapComparison Between(JourneyMap before, JourneyMap after, bool? ofOneWorkshop = null)
    {
        var byHandle = ofOneWorkshop ?? AreVersions(before, after);
        var stages = StagesCompared.Of(before, after, byHandle);
        var elements = new Matcher(byHandle, stages.Kept.ToDictionary(k => k.After.Stage!.Value, k => k.Before.Stage!.Value));
        return new(
            before,
            after,
            stages,
            elements.Compare(AtStages(before, s => s.Touchpoints), AtStages(after, s => s.Touchpoints), Names.Of, Differences.Of),
            elements.Compare(AtStages(before, s => s.PainPoints), AtStages(after, s => s.PainPoints), Names.Of, Differences.Of),
            elements.Compare(Ideas(before), Ideas(after), Names.Of, Differences.Of));
    }

    private static bool AreVersions(JourneyMap one, JourneyMap other) =>
        one.Kind == other.Kind && one.Title == other.Title && one.Version != other.Version;

    private static ImmutableArray<Placed<T>> AtStages<T>(JourneyMap map, Func<Stage, ImmutableArray<T>> elements) =>
        [.. map.Stages.SelectMany((stage, i) => elements(stage).Select(e => new Placed<T>(e, i)))];

    /// <summary>An opportunity knows its stage by name.</summary>
    private static ImmutableArray<Placed<Opportunity>> Ideas(JourneyMap map)
    {
        var places = map.Stages.Select((s, i) => (s.Name, Index: i))
            .GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.First().Index);
        return [.. map.Opportunities.Select(o => new Placed<Opportunity>(
            o, o.Stage is { } name && places.TryGetValue(name, out var at) ? at : null))];
    }
}
