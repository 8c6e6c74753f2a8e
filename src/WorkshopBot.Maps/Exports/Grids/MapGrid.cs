using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps.Exports.Grids;

/// <summary>The map as people lay it out in a table: stages from left to right, lanes from top to bottom.</summary>
/// <param name="Stages">Heads of the columns; the last one may be for what belongs to no single stage.</param>
internal sealed record MapGrid(ImmutableArray<string> Stages, ImmutableArray<GridLane> Lanes)
{
    public static MapGrid Of(JourneyMap map, Phrases phrases)
    {
        var names = map.Stages.Select(s => s.Name).ToHashSet();
        var across = map.Opportunities.Where(o => o.Stage is null || !names.Contains(o.Stage)).ToList();
        string[] last = across.Count > 0 ? [phrases["map.lane.across"]] : [];
        return new(
            [.. map.Stages.Select((s, i) => $"{Words.Stage(s, i)} {s.Name}"), .. last],
            [.. AllLanes(map, phrases, across).Where(l => l.Cells.Any(c => c.Length > 0))]);
    }

    private static IEnumerable<GridLane> AllLanes(JourneyMap map, Phrases phrases, List<Opportunity> across)
    {
        yield return Lane(LaneKind.Goal, phrases["map.lane.goal"], s => s.Goal is { } goal ? [new(goal)] : []);
        yield return Lane(LaneKind.Touchpoints, phrases["map.lane.touchpoints"], s => s.Touchpoints.Select(t => new GridCell(Line(t))));
        yield return Number(LaneKind.Mean, $"{phrases["map.lane.feelings"]}: {phrases["summary.mean"]}", s => s.Emotion.Mean);
        yield return Number(LaneKind.Spread, $"{phrases["map.lane.feelings"]}: {phrases["summary.spread"]}", s => s.Emotion.Spread);
        yield return Number(LaneKind.Ratings, $"{phrases["map.lane.feelings"]}: {phrases["summary.n"]}", s => s.Emotion.Count);
        yield return Lane(LaneKind.PainPoints, phrases["map.lane.pain-points"], s => s.PainPoints.Select(p => new GridCell(Line(p, phrases))));
        yield return Lane(LaneKind.Internal, phrases["map.lane.internal"], s => s.Internal.Select(v => new GridCell(Line(v))));
        foreach (var lane in map.Lanes)
        {
            var name = phrases.Find($"map.lane.{lane.Name}") ?? lane.Name;
            yield return new(LaneKind.Other, name, [.. lane.Cells.Select(c => c.Select(t => new GridCell(t)).ToImmutableArray()), .. Nowhere()]);
        }

        yield return new(
            LaneKind.Opportunities,
            phrases["map.lane.opportunities"],
            [
                .. map.Stages.Select((s, i) => Ideas(map.Opportunities.Where(o => o.Stage == s.Name && IsFirstOfItsName(map, i)))),
                .. across.Count > 0 ? [Ideas(across)] : (ImmutableArray<GridCell>[])[],
            ]);

        GridLane Lane(LaneKind kind, string name, Func<Stage, IEnumerable<GridCell>> cells) =>
            new(kind, name, [.. map.Stages.Select(s => cells(s).ToImmutableArray()), .. Nowhere()]);

        GridLane Number(LaneKind kind, string name, Func<Stage, decimal?> value) =>
            Lane(kind, name, s => value(s) is { } number ? [new("", number)] : []);

        ImmutableArray<GridCell>[] Nowhere() => across.Count > 0 ? [[]] : [];
    }

    private static ImmutableArray<GridCell> Ideas(IEnumerable<Opportunity> ideas) =>
        [.. ideas.OrderBy(o => o.Rank ?? int.MaxValue).Select(o => new GridCell(o.Rank is { } rank ? $"{rank}. {o.Text}" : o.Text))];

    /// <summary>An opportunity knows its stage by name; of several with that name it stands at the first.</summary>
    private static bool IsFirstOfItsName(JourneyMap map, int index) => map.Stages.Take(index).All(s => s.Name != map.Stages[index].Name);

    private static string Line(Touchpoint t) => t.Channel is { Length: > 0 } channel ? $"{t.Text} @ {channel}" : t.Text;

    private static string Line(PainPoint p, Phrases phrases) => string.Join(" · ",
    [
        p.Text,
        .. p.Severity is { } severity ? [phrases[$"map.severity.{severity}"]] : (string[])[],
        phrases.Count("map.said-by", p.Reports),
        .. p.Source is { } source ? [source] : (string[])[],
    ]);

    private static string Line(InternalView v) =>
        string.Join(" · ", new[] { v.Actor, v.Channel, v.Process }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <param name="Kind">What it shows, for those who color it.</param>
/// <param name="Cells">One per column, each with its entries.</param>
internal sealed record GridLane(LaneKind Kind, string Name, ImmutableArray<ImmutableArray<GridCell>> Cells)
{
    /// <summary>Rows that it takes with an entry in each.</summary>
    public int Rows => Cells.Max(c => c.Length);
}

/// <summary>An entry: a text, or a number where there is one.</summary>
internal sealed record GridCell(string Text, decimal? Number = null);

internal enum LaneKind
{
    Goal,
    Touchpoints,
    Mean,
    Spread,
    Ratings,
    PainPoints,
    Internal,

    /// <summary>Of a step that the map has no column of its own for.</summary>
    Other,
    Opportunities,
}
