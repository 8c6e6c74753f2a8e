using System.Collections.Immutable;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>Ways as text, a line each: <c>S5 → S2 — when nothing fits</c>. Stages are named by handle or by name.</summary>
public static class WayText
{
    private const string Arrow = "→";
    private const char OrderMark = '\u200E';

    /// <summary>As people type them where their keyboard has no arrow.</summary>
    private static readonly string[] Arrows = [Arrow, "->", "=>"];

    public static string Write(Workshop.Running w)
    {
        return string.Join('\n', from way in w.Ways
                                 let @from = w.Survivor(way.From)?.Handle
                                 let to = w.Survivor(way.To)?.Handle
                                 where @from is not null && to is not null
                                 select Line(@from, to, way.Label));

        // The mark keeps the arrow pointing from the first to the second where lines run from right to left.
        static string Line(string from, string to, string? label) =>
            $"{OrderMark}{from} {Arrow} {to}{(label is null ? "" : LineForm.Dash + label)}";
    }

    /// <returns>The ways, or the first line that is none, from 1, and what in it names no stage; that is empty where there is no arrow.</returns>
    public static (ImmutableArray<Way> Ways, int Line, string Unknown) Read(string text, Workshop.Running w)
    {
        var ways = ImmutableArray.CreateBuilder<Way>();
        var stages = Stages(w);
        var number = 0;
        foreach (var line in text.Replace($"{OrderMark}", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;

            var (arrow, at) = Arrows.Select(a => (a, At: line.IndexOf(a, StringComparison.Ordinal))).Where(a => a.At >= 0)
                .DefaultIfEmpty().MinBy(a => a.At);
            if (arrow is null) return ([], number, "");

            var (start, rest) = (line[..at].Trim(), line[(at + arrow.Length)..].Trim());
            if (Find(start) is not { } from) return ([], number, start);

            // "S2 — when nothing fits"; a stage's own name may hold a dash.
            var second = new LineForm("to", "label").Read(rest);
            var end = Find(rest) is { } whole ? (To: whole, Label: null) : (To: Find(second.Word("to") ?? ""), Label: second.Word("label"));
            if (end.To is not { } to) return ([], number, second.Word("to")?.Trim() ?? "");

            ways.Add(new(from, to, end.Label));
        }

        return (ways.ToImmutable(), 0, "");

        ElementId? Find(string named) => stages.TryGetValue(named.Trim(), out var id) ? id : null;
    }

    private static Dictionary<string, ElementId> Stages(Workshop.Running w)
    {
        var found = new Dictionary<string, ElementId>(StringComparer.OrdinalIgnoreCase);
        if (w.Find(new("stages")) is not { } step) return found;

        var view = new StepView(w, step);
        foreach (var stage in view.Live(StagesStep.Stage)) found.TryAdd(stage.Handle ?? "", stage.Id);
        foreach (var stage in view.Live(StagesStep.Stage)) found.TryAdd(view.Text(stage), stage.Id);
        return found;
    }
}
