using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports;

/// <summary>Everything that people wrote in a map.</summary>
internal static class MapTexts
{
    public static IEnumerable<string> Of(JourneyMap map) => All(map).OfType<string>();

    private static IEnumerable<string?> All(JourneyMap map) =>
    [
        map.Title,
        .. map.Frame is { } f ? (string?[])[f.Scenario, f.Start, f.End, f.View, f.Question, f.Channel] : [],
        .. map.Personas.SelectMany(p => (string?[])[p.Name, p.Role, p.Segment, p.Identity, p.B2bRole, .. p.Characteristics, .. p.Habits, .. p.Goals]),
        .. map.Stages.SelectMany(Of),
        .. map.Opportunities.SelectMany(o => (string?[])[o.Text, o.Owner, o.NextStep, .. o.Solves]),
        .. map.Unplaced.Select(u => u.Text),
        .. map.Parked,
        .. map.Notes.Select(n => n.Text),
        .. map.Lanes.SelectMany(l => l.Cells).SelectMany(c => c),
    ];

    private static IEnumerable<string?> Of(Stage stage) =>
    [
        stage.Name,
        stage.Goal,
        .. stage.Touchpoints.SelectMany(t => (string?[])[t.Text, t.Channel]),
        .. stage.Links.SelectMany(l => (string?[])[l.To, l.Label]),
        .. stage.PainPoints.SelectMany(p => (string?[])[p.Text, p.Source]),
        .. stage.Internal.SelectMany(v => (string?[])[v.Actor, v.Channel, v.Process]),
    ];
}
