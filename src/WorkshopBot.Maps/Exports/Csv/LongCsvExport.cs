using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using static WorkshopBot.Maps.Exports.Csv.LongCsv;

namespace WorkshopBot.Maps.Exports.Csv;

/// <summary>
/// A row for each element, from which the map can be made again. Only an optional text that is empty comes back as none.
/// </summary>
internal sealed class LongCsvExport : IMapExport
{
    public string Name => "csv";

    public string Extension => ".csv";

    public string MediaType => "text/csv";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        using var table = new CsvTable(output, notes, forExcel: true);
        table.Row(Columns);
        new Rows(table, map).Write();
    }

    private sealed class Rows(CsvTable table, JourneyMap map)
    {
        private int place;

        public void Write()
        {
            Add(LongCsv.Map, ("Text", map.Title), ("Kind", map.Kind), ("Version", map.Version), ("Language", map.Language));
            if (map.Frame is { } f)
            {
                Add(
                    LongCsv.Frame, ("Scenario", f.Scenario), ("Start", f.Start), ("End", f.End), ("View", f.View), ("Question", f.Question),
                    ("FrameChannel", f.Channel));
            }

            foreach (var persona in map.Personas) Add(persona);
            for (var i = 0; i < map.Stages.Length; i++) Add(map.Stages[i], i + 1);
            foreach (var opportunity in map.Opportunities) Add(opportunity);
            foreach (var u in map.Unplaced) Add(LongCsv.Unplaced, ("Kind", u.Lane), ("Text", u.Text));
            foreach (var parked in map.Parked) Add(LongCsv.Parked, ("Text", parked));
            foreach (var n in map.Notes) Add(LongCsv.Note, ("Kind", n.Kind), ("Text", n.Text));
            foreach (var w in map.Withheld) Add(LongCsv.Withheld, ("Step", w.Step), ("Contributions", w.Contributions));
            foreach (var lane in map.Lanes) Add(lane);
        }

        private void Add(Persona p)
        {
            var parent = Add(
                LongCsv.Persona, ("Text", p.Name), ("Role", p.Role), ("Segment", p.Segment), ("Identity", p.Identity), ("InFocus", p.InFocus));
            Traits(Characteristic, p.Characteristics);
            Traits(Habit, p.Habits);
            Traits(Goal, p.Goals);
            Traits(B2bRole, p.B2bRole is { } role ? [role] : []);
            for (var i = 0; i < p.Curve.Length; i++)
                Add(Curve, [("Parent", parent), ("StageNumber", i + 1), ("Stage", map.Stages[i].Name), .. Felt(p.Curve[i])]);

            void Traits(string kind, ImmutableArray<string> texts)
            {
                foreach (var text in texts) Add(Trait, ("Parent", parent), ("Kind", kind), ("Text", text));
            }
        }

        private void Add(Stage s, int number)
        {
            Here(
                LongCsv.Stage,
                [
                    ("Handle", s.Handle), ("Text", s.Name), ("Goal", s.Goal), .. Felt(s.Emotion),
                    ("Importance", s.Importance), ("Gap", s.Gap),
                ]);
            foreach (var l in s.Links) Here(Link, ("Handle", l.To), ("Text", l.Label));
            foreach (var t in s.Touchpoints)
            {
                Here(
                    LongCsv.Touchpoint, ("Handle", t.Handle), ("Text", t.Text), ("Channel", t.Channel),
                    ("ChannelKind", t.ChannelKind));
            }

            foreach (var p in s.PainPoints)
            {
                var parent = Here(
                    LongCsv.PainPoint, ("Handle", p.Handle), ("Text", p.Text), ("Severity", p.Severity), ("Side", p.Side),
                    ("Evidence", p.Evidence), ("Reports", p.Reports));
                if (p.Source is { } source) Add(Source, ("Parent", parent), ("Text", source));
            }

            foreach (var v in s.Internal)
                Here(LongCsv.InternalView, ("Actor", v.Actor), ("Channel", v.Channel), ("Process", v.Process));

            int Here(string element, params ReadOnlySpan<(string Column, object? Value)> values) =>
                Add(element, [("StageNumber", number), ("Stage", s.Name), .. values]);
        }

        private void Add(Opportunity o)
        {
            var parent = Add(
                LongCsv.Opportunity, ("Stage", o.Stage), ("Handle", o.Handle), ("Text", o.Text), ("Votes", o.Votes),
                ("Impact", o.Impact), ("Effort", o.Effort), ("Score", o.Score), ("Rank", o.Rank),
                ("Owner", o.Owner), ("NextStep", o.NextStep), ("Due", o.Due));
            foreach (var solved in o.Solves) Add(Solves, ("Parent", parent), ("Text", solved));
        }

        private void Add(Lane lane)
        {
            var parent = Add(LongCsv.Lane, ("Lane", lane.Name));
            for (var i = 0; i < lane.Cells.Length; i++)
            {
                foreach (var text in lane.Cells[i])
                    Add(LaneText, ("Parent", parent), ("StageNumber", i + 1), ("Stage", map.Stages[i].Name), ("Lane", lane.Name), ("Text", text));
            }
        }

        private static (string Column, object? Value)[] Felt(Emotion emotion) =>
        [
            ("Median", emotion.Median), ("Mean", emotion.Mean), ("Spread", emotion.Spread), ("Ratings", emotion.Count),
            ("Disagreement", emotion.Disagreement),
        ];

        /// <returns>The row's place.</returns>
        private int Add(string element, params ReadOnlySpan<(string Column, object? Value)> values)
        {
            var row = new Dictionary<string, object?> { ["Place"] = ++place, ["Element"] = element };
            foreach (var (column, value) in values) row[column] = value;
            table.Row(Columns.Select(row.GetValueOrDefault));
            return place;
        }
    }
}
