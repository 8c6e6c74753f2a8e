using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Engine.Mapping;

/// <summary>The elements of a map, each as a row, in the map's order.</summary>
internal sealed class CellRows
{
    private readonly ImmutableArray<MapRow>.Builder rows = ImmutableArray.CreateBuilder<MapRow>();
    private readonly JourneyMap map;

    public CellRows(JourneyMap map)
    {
        this.map = map;
        foreach (var persona in map.Personas) Add(persona);
        for (var i = 0; i < map.Stages.Length; i++) Add(map.Stages[i], i + 1);
        foreach (var opportunity in map.Opportunities) Add(opportunity);
        foreach (var unplaced in map.Unplaced) Add(CellElements.Unplaced, ("Kind", unplaced.Lane), ("Text", unplaced.Text));
        foreach (var parked in map.Parked) Add(CellElements.Parked, ("Text", parked));
        foreach (var note in map.Notes) Add(CellElements.Note, ("Kind", note.Kind), ("Text", note.Text));
        foreach (var withheld in map.Withheld)
        {
            Add(CellElements.Withheld, ("Step", withheld.Step), ("Contributions", withheld.Contributions));
        }

        foreach (var lane in map.Lanes) Add(lane);
    }

    public ImmutableArray<MapRow> ToImmutable() => rows.ToImmutable();

    /// <returns>The row's place.</returns>
    private int Add(string element, params ReadOnlySpan<(string Column, object? Value)> values)
    {
        var place = rows.Count + 1;
        rows.Add(MapRows.Row([("Version", map.Version), ("Place", place), ("Element", element), .. values]));
        return place;
    }

    private void Add(Persona persona)
    {
        var place = Add(
            CellElements.Persona,
            ("Text", persona.Name),
            ("Role", persona.Role),
            ("Segment", persona.Segment),
            ("Identity", persona.Identity),
            ("InFocus", persona.InFocus));
        Traits(CellElements.Characteristic, persona.Characteristics);
        Traits(CellElements.Habit, persona.Habits);
        Traits(CellElements.Goal, persona.Goals);
        Traits(CellElements.B2bRole, persona.B2bRole is { } role ? [role] : []);
        for (var i = 0; i < persona.Curve.Length; i++)
        {
            Add(CellElements.Curve, [("Parent", place), ("StageNumber", i + 1), ("Stage", map.Stages[i].Name), .. Felt(persona.Curve[i])]);
        }

        void Traits(string kind, ImmutableArray<string> texts)
        {
            foreach (var text in texts) Add(CellElements.Trait, ("Parent", place), ("Kind", kind), ("Text", text));
        }
    }

    private void Add(Stage stage, int number)
    {
        Here(
            CellElements.Stage,
            [
                ("Handle", stage.Handle), ("Text", stage.Name), ("Goal", stage.Goal), .. Felt(stage.Emotion),
                ("Importance", stage.Importance), ("Gap", stage.Gap),
            ]);
        foreach (var l in stage.Links) Here(CellElements.Link, ("Handle", l.To), ("Text", l.Label));
        foreach (var t in stage.Touchpoints)
        {
            Here(
                CellElements.Touchpoint,
                ("Handle", t.Handle), ("Text", t.Text), ("Channel", t.Channel), ("ChannelKind", t.ChannelKind));
        }

        foreach (var p in stage.PainPoints)
        {
            var place = Here(
                CellElements.PainPoint,
                ("Handle", p.Handle), ("Text", p.Text), ("Severity", p.Severity), ("Side", p.Side), ("Evidence", p.Evidence),
                ("Reports", p.Reports));
            if (p.Source is { } source) Add(CellElements.Source, ("Parent", place), ("Text", source));
        }

        foreach (var v in stage.Internal)
        {
            Here(CellElements.InternalView, ("Actor", v.Actor), ("Channel", v.Channel), ("Process", v.Process));
        }

        int Here(string element, params ReadOnlySpan<(string Column, object? Value)> values) =>
            Add(element, [("StageNumber", number), ("Stage", stage.Name), .. values]);
    }

    private void Add(Opportunity opportunity)
    {
        var place = Add(
            CellElements.Opportunity,
            ("StageNumber", NumberOf(opportunity.Stage)),
            ("Stage", opportunity.Stage),
            ("Handle", opportunity.Handle),
            ("Text", opportunity.Text),
            ("Votes", opportunity.Votes),
            ("Impact", opportunity.Impact),
            ("Effort", opportunity.Effort),
            ("Score", opportunity.Score),
            ("Rank", opportunity.Rank),
            ("Owner", opportunity.Owner),
            ("NextStep", opportunity.NextStep),
            ("Due", opportunity.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        foreach (var solved in opportunity.Solves) Add(CellElements.Solves, ("Parent", place), ("Text", solved));
    }

    private void Add(Lane lane)
    {
        var place = Add(CellElements.Lane, ("Lane", lane.Name));
        for (var i = 0; i < lane.Cells.Length; i++)
        {
            foreach (var text in lane.Cells[i])
            {
                Add(
                    CellElements.LaneText,
                    ("Parent", place), ("StageNumber", i + 1), ("Stage", map.Stages[i].Name), ("Lane", lane.Name), ("Text", text));
            }
        }
    }

    private static (string Column, object? Value)[] Felt(Emotion emotion) =>
    [
        ("Median", emotion.Median), ("Mean", emotion.Mean), ("Spread", emotion.Spread), ("Ratings", emotion.Count),
        ("Disagreement", emotion.Disagreement),
    ];

    /// <summary>An opportunity knows its stage by name. Of stages with the same name nobody can tell which, so it has no number.</summary>
    private int? NumberOf(string? stage)
    {
        var named = Enumerable.Range(0, map.Stages.Length).Where(i => map.Stages[i].Name == stage).Take(2).ToArray();
        return named is [var only] ? only + 1 : null;
    }
}
