using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps.Exports.Mermaid;

/// <summary><c>xychart-beta</c>: the curve of feelings. A line of it has no gaps, so stages that nobody rated are left out.</summary>
internal sealed class CurveDiagram() : MermaidExport("curve")
{
    /// <summary>Mermaid fails on a chart without a plot; a bar that ends where the axis begins has no height.</summary>
    private const string NothingToSee = "    bar [-2]";

    protected override string Draw(JourneyMap map, Phrases phrases, MermaidText text, int most, ExportNotes notes)
    {
        var rated = map.Stages.Select((s, i) => (Stage: s, Name: $"{Words.Stage(s, i)} {s.Name}")).Where(s => s.Stage.Emotion.Mean is not null).ToList();
        var drawn = rated.Take(most).ToList();
        notes.Add(ExportNote.LeftOut, map.Stages.Length - drawn.Count);
        var names = drawn.Count > 0 ? drawn.Select(d => d.Name) : [phrases["map.feeling.none"]];
        string[] lines =
        [
            "xychart-beta",
            $"    title \"{text.Of(map.Title)}\"",
            $"    x-axis [{string.Join(", ", names.Select(n => $"\"{text.Of(n)}\""))}]",
            $"    y-axis \"{text.Of(phrases["map.lane.feelings"])}\" -2 --> 2",
            drawn.Count > 0 ? $"    line [{string.Join(", ", drawn.Select(d => Number(d.Stage.Emotion.Mean!.Value)))}]" : NothingToSee,
        ];
        return string.Join('\n', lines) + "\n";
    }
}
