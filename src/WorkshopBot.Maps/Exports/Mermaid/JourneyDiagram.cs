using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps.Exports.Mermaid;

/// <summary>
/// <c>journey</c>: stages as sections, touchpoints as tasks with the mean of their stage. Mermaid draws scores from 1 to 5,
/// so −2…+2 becomes that, and it needs one for every task.
/// </summary>
internal sealed class JourneyDiagram() : MermaidExport("journey")
{
    private const int Middle = 3;

    protected override string Draw(JourneyMap map, Phrases phrases, MermaidText text, int most, ExportNotes notes)
    {
        var drawn = new StringBuilder("journey\n").Append("    title ").Append(text.Of(map.Title)).Append('\n');
        var persona = map.Personas.FirstOrDefault(p => p.InFocus) is { } focus ? $": {text.Of(focus.Name)}" : "";
        foreach (var (stage, index) in map.Stages.Select((s, i) => (s, i)))
        {
            drawn.Append("    section ").Append(text.Of($"{Words.Stage(stage, index)} {stage.Name}")).Append('\n');
            var score = Number((stage.Emotion.Mean ?? 0) + Middle);
            if (stage.Emotion.Mean is null) notes.Add(ExportNote.Unrated, 1);
            foreach (var task in Tasks(stage).Take(most)) drawn.Append("      ").Append(text.Of(task)).Append(": ").Append(score).Append(persona).Append('\n');
            notes.Add(ExportNote.LeftOut, Tasks(stage).Skip(most).Count());
            most = Math.Max(0, most - stage.Touchpoints.Length);
        }

        return drawn.ToString();
    }

    /// <summary>A section without a task is not drawn at all.</summary>
    private static IEnumerable<string> Tasks(Stage stage) =>
        stage.Touchpoints.Length > 0 ? stage.Touchpoints.Select(t => t.Text) : [stage.Goal ?? stage.Name];
}
