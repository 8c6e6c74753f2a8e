using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Engine.Mapping;

/// <summary>A map from its rows alone.</summary>
internal static class MapReading
{
    public static JourneyMap Read(FinishedMap finished)
    {
        var (version, head, cells) = finished;
        var rows = cells.OrderBy(c => c.Whole("Place")).ToLookup(c => c.Text("Element")!);
        var traits = rows[CellElements.Trait].ToLookup(t => (t.Whole("Parent"), t.Text("Kind")), Text);
        var curves = rows[CellElements.Curve].ToLookup(c => c.Whole("Parent"));
        var sources = rows[CellElements.Source].ToLookup(s => s.Whole("Parent"), Text);
        var solves = rows[CellElements.Solves].ToLookup(s => s.Whole("Parent"), Text);
        var laneTexts = rows[CellElements.LaneText].ToLookup(t => (t.Whole("Parent"), t.Whole("StageNumber")), Text);
        var stages = rows[CellElements.Stage].ToImmutableArray();
        return new(
            head.Text("Kind")!,
            head.Text("Title")!,
            version,
            head.Text("Language")!,
            [.. rows[CellElements.Persona].Select(p => Persona(
                p, kind => [.. traits[(p.Whole("Place"), kind)]], curves[p.Whole("Place")]))],
            [.. stages.Select(s => Stage(
                s, element => rows[element].Where(e => e.Whole("StageNumber") == s.Whole("StageNumber")), sources))],
            [.. rows[CellElements.Opportunity].Select(o => Opportunity(o, [.. solves[o.Whole("Place")]]))])
        {
            Frame = head.Flag("HasFrame") == true ? Frame(head) : null,
            Unplaced = [.. rows[CellElements.Unplaced].Select(u => new Unplaced(u.Text("Kind")!, Text(u)))],
            Parked = [.. rows[CellElements.Parked].Select(Text)],
            Notes = [.. rows[CellElements.Note].Select(n => new Note(n.Text("Kind")!, Text(n)))],
            Withheld = [.. rows[CellElements.Withheld].Select(w => new Withheld(w.Text("Step")!, w.Whole("Contributions")!.Value))],
            Lanes = [.. rows[CellElements.Lane].Select(l => new Lane(
                l.Text("Lane")!,
                [.. stages.Select(s => laneTexts[(l.Whole("Place"), s.Whole("StageNumber"))].ToImmutableArray())]))],
        };
    }

    private static Frame Frame(MapRow head) => new(
        head.Text("Scenario"), head.Text("Start"), head.Text("End"), head.Text("View"), head.Text("Question"))
    {
        Channel = head.Text("FrameChannel"),
    };

    private static Persona Persona(MapRow row, Func<string, ImmutableArray<string>> traits, IEnumerable<MapRow> curve) => new(
        Text(row),
        row.Text("Role"),
        row.Text("Segment"),
        row.Text("Identity"),
        traits(CellElements.Characteristic),
        traits(CellElements.Habit),
        traits(CellElements.Goal),
        row.Flag("InFocus") == true)
    {
        B2bRole = traits(CellElements.B2bRole).FirstOrDefault(),
        Curve = [.. curve.Select(Emotion)],
    };

    private static Stage Stage(MapRow row, Func<string, IEnumerable<MapRow>> here, ILookup<int?, string> sources) => new(
        Text(row),
        row.Text("Goal"),
        [.. here(CellElements.Touchpoint).Select(Touchpoint)],
        Emotion(row),
        row.Number("Importance"),
        row.Number("Gap"),
        [.. here(CellElements.PainPoint).Select(p => PainPoint(p) with { Source = sources[p.Whole("Place")].FirstOrDefault() })],
        [.. here(CellElements.InternalView).Select(v => new InternalView(v.Text("Actor"), v.Text("Channel"), v.Text("Process")))])
    {
        Handle = row.Text("Handle"),
        Links = [.. here(CellElements.Link).Select(l => new StageLink(l.Text("Handle")!, l.Text("Text")))],
    };

    private static Emotion Emotion(MapRow row) => new(
        row.Number("Median"), row.Number("Mean"), row.Number("Spread"), row.Whole("Ratings") ?? 0, row.Flag("Disagreement") == true);

    private static Touchpoint Touchpoint(MapRow row) => new(Text(row), row.Text("Channel"), row.Text("ChannelKind"))
    {
        Handle = row.Text("Handle"),
    };

    private static PainPoint PainPoint(MapRow row) => new(
        Text(row), row.Whole("Severity"), row.Text("Side")!, row.Text("Evidence")!, row.Whole("Reports") ?? 0)
    {
        Handle = row.Text("Handle"),
    };

    private static Opportunity Opportunity(MapRow row, ImmutableArray<string> solves) => new(
        Text(row),
        row.Text("Stage"),
        solves,
        row.Whole("Votes"),
        row.Number("Impact"),
        row.Number("Effort"),
        row.Number("Score"),
        row.Whole("Rank"))
    {
        Handle = row.Text("Handle"),
        Owner = row.Text("Owner"),
        NextStep = row.Text("NextStep"),
        Due = row.Text("Due") is { } due ? DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
    };

    private static string Text(MapRow row) => row.Text("Text")!;

    private static string? Text(this MapRow row, string column) => (string?)row.Values.GetValueOrDefault(column);

    private static int? Whole(this MapRow row, string column) => row.Values.GetValueOrDefault(column) is long whole ? checked((int)whole) : null;

    private static bool? Flag(this MapRow row, string column) => (bool?)row.Values.GetValueOrDefault(column);

    /// <summary>Two digits, as they went in: the nearest double is off by less than half of the last.</summary>
    private static decimal? Number(this MapRow row, string column) =>
        row.Values.GetValueOrDefault(column) is double number ? Statistics.Round((decimal)number) : null;
}
