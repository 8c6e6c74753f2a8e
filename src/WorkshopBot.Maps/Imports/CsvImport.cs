using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports.Csv;

namespace WorkshopBot.Maps.Imports;

/// <summary>The long CSV, in any order of its rows and columns.</summary>
internal sealed class CsvImport : IMapImport
{
    public string Name => "csv";

    public string Extension => ".csv";

    public JourneyMap Read(Stream input) => MapRules.Checked(new Reading(CsvRows.Read(input)).Map());

    private sealed class Reading
    {
        private readonly ILookup<string, CsvRow> rows;
        private readonly ILookup<(int?, string), CsvRow> ofParent;
        private readonly ILookup<(int?, string), CsvRow> atStage;
        private readonly List<CsvRow> stages;

        public Reading(List<CsvRow> all)
        {
            // A file that somebody wrote by hand may do without places; then its order counts.
            var ordered = all.Select((row, i) => (Row: row, Place: row.Whole("Place") ?? i)).OrderBy(r => r.Place).Select(r => r.Row).ToList();
            rows = ordered.ToLookup(r => r.Required("Element"));
            ofParent = ordered.ToLookup(r => (r.Whole("Parent"), r.Required("Element")));
            atStage = ordered.ToLookup(r => (r.Whole("StageNumber"), r.Required("Element")));
            stages = [.. rows[LongCsv.Stage].OrderBy(s => s.Whole("StageNumber"))];
            Check(ordered);
        }

        public JourneyMap Map()
        {
            if (rows[LongCsv.Map].ToList() is not [var head]) throw new WrongMapException("one-map", "");

            return new(
                head.Required("Kind"), Text(head), head.Whole("Version") ?? 1, head.Required("Language"),
                [.. rows[LongCsv.Persona].Select(Persona)],
                [.. stages.Select(Stage)],
                [.. rows[LongCsv.Opportunity].Select(Opportunity)])
            {
                Frame = rows[LongCsv.Frame].FirstOrDefault() is { } frame ? Frame(frame) : null,
                Unplaced = [.. rows[LongCsv.Unplaced].Select(u => new Unplaced(u.Text("Kind") ?? "", Text(u)))],
                Parked = [.. rows[LongCsv.Parked].Select(Text)],
                Notes = [.. rows[LongCsv.Note].Select(n => new Note(n.Text("Kind") ?? "", Text(n)))],
                Withheld = [.. rows[LongCsv.Withheld].Select(w => new Withheld(w.Text("Step") ?? "", w.Whole("Contributions") ?? 0))],
                Lanes = [.. rows[LongCsv.Lane].Select(Lane)],
            };
        }

        /// <summary>A row whose parent or stage is not there would be lost in silence.</summary>
        private void Check(List<CsvRow> all)
        {
            var numbers = stages.Select(s => s.Whole("StageNumber")).ToList();
            if (numbers.Distinct().Count() < numbers.Count) throw stages[^1].Wrong("stage-twice", "StageNumber");

            foreach (var row in all)
            {
                var element = row.Required("Element");
                if (!Elements.Contains(element)) throw row.Wrong("one-of", "Element", ("values", string.Join(", ", Elements)));
                if (AtStage.Contains(element) && !numbers.Contains(row.Whole("StageNumber"))) throw row.Wrong("no-stage", "StageNumber");
                if (Parents.TryGetValue(element, out var parent) && !rows[parent].Any(p => p.Whole("Place") is { } place && place == row.Whole("Parent")))
                    throw row.Wrong("no-parent", "Parent", ("name", parent));
            }
        }

        private static Frame Frame(CsvRow row) => new(
            row.Text("Scenario"), row.Text("Start"), row.Text("End"), row.Text("View"), row.Text("Question"))
        {
            Channel = row.Text("FrameChannel"),
        };

        private Persona Persona(CsvRow row)
        {
            return new(
                Text(row), row.Text("Role"), row.Text("Segment"), row.Text("Identity"),
                Traits(LongCsv.Characteristic), Traits(LongCsv.Habit), Traits(LongCsv.Goal), row.Flag("InFocus"))
            {
                B2bRole = Traits(LongCsv.B2bRole) is [{ Length: > 0 } role, ..] ? role : null,
                Curve = [.. Children(row, LongCsv.Curve).OrderBy(c => c.Whole("StageNumber")).Select(Emotion)],
            };

            ImmutableArray<string> Traits(string kind) =>
                [.. Children(row, LongCsv.Trait).Where(t => t.Text("Kind") == kind).Select(Text)];
        }

        private Stage Stage(CsvRow row)
        {
            return new(
                Text(row),
                row.Text("Goal"),
                [.. Here(row, LongCsv.Touchpoint).Select(Touchpoint)],
                Emotion(row),
                row.Number("Importance"),
                row.Number("Gap"),
                [.. Here(row, LongCsv.PainPoint).Select(p => PainPoint(p) with
                {
                    Source = Children(p, LongCsv.Source).FirstOrDefault()?.Text("Text"),
                })],
                [.. Here(row, LongCsv.InternalView).Select(v => new InternalView(v.Text("Actor"), v.Text("Channel"), v.Text("Process")))])
            {
                Handle = row.Text("Handle"),
                Links = [.. Here(row, LongCsv.Link).Select(l => new StageLink(l.Text("Handle") ?? "", l.Text("Text")))],
            };
        }

        private static Emotion Emotion(CsvRow row) => new(
            row.Number("Median"), row.Number("Mean"), row.Number("Spread"), row.Whole("Ratings") ?? 0, row.Flag("Disagreement"));

        private static Touchpoint Touchpoint(CsvRow row) => new(Text(row), row.Text("Channel"), row.Text("ChannelKind"))
        {
            Handle = row.Text("Handle"),
        };

        private static PainPoint PainPoint(CsvRow row) => new(
            Text(row), row.Whole("Severity"), row.Required("Side"), row.Required("Evidence"), row.Whole("Reports") ?? 0)
        {
            Handle = row.Text("Handle"),
        };

        private Opportunity Opportunity(CsvRow row) => new(
            Text(row), row.Text("Stage"), [.. Children(row, LongCsv.Solves).Select(Text)],
            row.Whole("Votes"), row.Number("Impact"), row.Number("Effort"), row.Number("Score"), row.Whole("Rank"))
        {
            Handle = row.Text("Handle"),
            Owner = row.Text("Owner"),
            NextStep = row.Text("NextStep"),
            Due = row.Date("Due"),
        };

        private Lane Lane(CsvRow row)
        {
            var texts = Children(row, LongCsv.LaneText).ToLookup(t => t.Whole("StageNumber"), Text);
            return new(row.Text("Lane") ?? "", [.. stages.Select(s => texts[s.Whole("StageNumber")].ToImmutableArray())]);
        }

        private IEnumerable<CsvRow> Here(CsvRow stage, string element) => atStage[(stage.Whole("StageNumber"), element)];

        private IEnumerable<CsvRow> Children(CsvRow row, string element) => row.Whole("Place") is { } place ? ofParent[(place, element)] : [];

        private static string Text(CsvRow row) => row.Text("Text") ?? "";
    }

    private static readonly ImmutableArray<string> AtStage =
        [LongCsv.Stage, LongCsv.Curve, LongCsv.Link, LongCsv.Touchpoint, LongCsv.PainPoint, LongCsv.InternalView, LongCsv.LaneText];

    private static readonly ImmutableDictionary<string, string> Parents = ImmutableDictionary.CreateRange(new Dictionary<string, string>
    {
        [LongCsv.Trait] = LongCsv.Persona,
        [LongCsv.Curve] = LongCsv.Persona,
        [LongCsv.Source] = LongCsv.PainPoint,
        [LongCsv.Solves] = LongCsv.Opportunity,
        [LongCsv.LaneText] = LongCsv.Lane,
    });

    private static readonly ImmutableArray<string> Elements =
    [
        LongCsv.Map, LongCsv.Frame, LongCsv.Persona, .. AtStage, LongCsv.Opportunity, LongCsv.Unplaced, LongCsv.Parked,
        LongCsv.Note, LongCsv.Withheld, LongCsv.Lane, LongCsv.Trait, LongCsv.Source, LongCsv.Solves,
    ];
}
