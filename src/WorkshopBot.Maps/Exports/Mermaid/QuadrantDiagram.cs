using System.Globalization;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Mermaid;

/// <summary>
/// <c>quadrantChart</c>: opportunities by effort (from left to right) and impact (upwards), 1…5 as 0…1, which is all that its
/// grammar knows. Only what has both can stand in it.
/// </summary>
internal sealed class QuadrantDiagram() : MermaidExport("quadrant")
{
    protected override string Draw(JourneyMap map, Phrases phrases, MermaidText text, int most, ExportNotes notes)
    {
        var placed = map.Opportunities.Where(o => o.Impact is not null && o.Effort is not null).OrderBy(o => o.Rank ?? int.MaxValue).Take(most).ToList();
        notes.Add(ExportNote.LeftOut, map.Opportunities.Length - placed.Count);
        string[] lines =
        [
            "quadrantChart",
            $"    title {text.Of(map.Title)}",
            $"    x-axis \"{Word("effort.low")}\" --> \"{Word("effort.high")}\"",
            $"    y-axis \"{Word("impact.low")}\" --> \"{Word("impact.high")}\"",
            $"    quadrant-1 \"{Word("plan")}\"",
            $"    quadrant-2 \"{Word("first")}\"",
            $"    quadrant-3 \"{Word("maybe")}\"",
            $"    quadrant-4 \"{Word("later")}\"",
            .. placed.Select(o => $"    \"{Rank(o)}{text.Of(o.Text)}\": [{Share(o.Effort!.Value)}, {Share(o.Impact!.Value)}]"),
        ];
        return string.Join('\n', lines) + "\n";

        string Word(string key) => text.Of(phrases[$"export.quadrant.{key}"]);
    }

    private static string Rank(Opportunity idea) => idea.Rank is { } rank ? $"{rank} " : "";

    private static string Share(decimal rating) => (Math.Clamp(rating - 1, 0, 4) / 4).ToString("0.####", CultureInfo.InvariantCulture);
}
