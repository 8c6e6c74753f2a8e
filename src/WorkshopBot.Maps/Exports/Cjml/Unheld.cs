using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Cjml;

/// <summary>What CJML has no place for, not even a comment.</summary>
internal static class Unheld
{
    public static int Count(JourneyMap map) =>
        map.Opportunities.Length + map.Unplaced.Length + map.Parked.Length + map.Notes.Length + map.Withheld.Length + map.Lanes.Length
        + map.Personas.Count(IsMoreThanAName)
        + map.Stages.Sum(InStage)
        + (map.Frame is { } f ? new[] { f.Start, f.End, f.View, f.Channel }.Count(t => !string.IsNullOrEmpty(t)) : 0);

    private static bool IsMoreThanAName(Persona p) =>
        p.Role is not null || p.Segment is not null || p.Identity is not null || p.B2bRole is not null
        || p.Characteristics.Length + p.Habits.Length + p.Goals.Length + p.Curve.Length > 0;

    /// <summary>The feeling and the assumed pain points stand at a touchpoint, and the actor behind the scenes where there is a channel.</summary>
    private static int InStage(Stage s)
    {
        var count = s.Internal.Count(v => v.Channel is not null || v.Process is not null) + (s.Importance is null ? 0 : 1) + (s.Gap is null ? 0 : 1)
            + s.Links.Length + s.PainPoints.Count(p => p.Source is not null);
        if (s.Internal.Length > 1) count += s.Internal.Length - 1;
        if (s.Touchpoints.Length == 0) count += s.PainPoints.Count(p => !ActualJourney.IsActual(p)) + (s.Emotion.Mean is null ? 0 : 1);
        return count;
    }
}
