namespace WorkshopBot.Maps.Layout.Lanes;

/// <summary>The lanes of a map, from top to bottom: a new one is registered here.</summary>
internal static class LaneOrder
{
    public static IReadOnlyList<ILane> All { get; } =
    [
        new Goals(),
        new Touchpoints(),
        new Feelings(),
        new PainPoints(),
        new InternalViews(),
        new ExtraLanes(),
        new Opportunities(),
    ];
}
