using System.Collections.Immutable;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>Where on the map a line belongs, and why.</summary>
/// <param name="Words">As they stand in the line; empty where it names the stage's handle.</param>
public sealed record StageGuess(ElementId Id, ImmutableArray<string> Words);

/// <summary>
/// What a line says that its writer did not fill in. Decides by the words only, in any language, the same for the same words; where two
/// stages fit alike it says nothing.
/// </summary>
public static class Guessing
{
    /// <summary>What most pain points are.</summary>
    private const int UsualSeverity = 3;

    private const double InName = 1;
    private const double InGoal = 0.8;
    private const double InTouchpoint = 0.6;

    // Less is chance; and the best has to be clearly better than the next.
    private const double Enough = 0.3;
    private const double Clearly = 1.25;

    public static StageGuess? Stage(string line, Workshop.Running workshop)
    {
        if (Named(line, workshop) is { } named) return new(named, []);

        var stages = Stages(workshop);
        var said = Wording.Of(line);
        var scores = stages.Select(_ => 0.0).ToArray();
        var words = stages.Select(_ => new List<string>()).ToArray();
        foreach (var token in said.Tokens)
        {
            var weights = stages.Select(s => s.Weight(token)).ToArray();
            var everywhere = weights.Count(w => w > 0);
            for (var stage = 0; stage < stages.Length; stage++)
            {
                if (weights[stage] == 0) continue;
                scores[stage] += token.Weight * weights[stage] / everywhere;
                words[stage].Add(line.Substring(token.At, token.Length));
            }
        }

        var best = Array.IndexOf(scores, scores.DefaultIfEmpty().Max());
        if (best < 0 || scores[best] < Enough) return null;

        var next = scores.Where((_, stage) => stage != best).DefaultIfEmpty().Max();
        return scores[best] >= next * Clearly ? new(stages[best].Id, [.. words[best]]) : null;
    }

    /// <summary>1 to 5 by words like "lost" and "sometimes"; in the middle where there are none.</summary>
    public static int Severity(string line)
    {
        var forms = Wording.Of(line).Tokens.Select(t => t.Form).ToHashSet(StringComparer.Ordinal);
        return SeverityWords.Of(forms) ?? UsualSeverity;
    }

    private static ElementId? Named(string line, Workshop.Running w)
    {
        foreach (var word in line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            var handle = word.Trim('(', ')', '[', ']', ':', ',', '.', '#', '@').ToUpperInvariant();
            if (w.Handles.TryGetValue(handle, out var id) && w.Survivor(id) is { Kind: "stage" } stage) return stage.Id;
        }

        return null;
    }

    private static ImmutableArray<Spoken> Stages(Workshop.Running w)
    {
        var touchpoints =
            from said in Live(w, TouchpointsStep.Touchpoint)
            let stage = w.StageOf(said.Element)
            where stage is not null
            group said.View.Text(said.Element) by stage.Id;
        var at = touchpoints.ToDictionary(g => g.Key, g => g.ToArray());

        return
        [
            .. from said in Live(w, StagesStep.Stage)
               let view = said.View
               let stage = said.Element
               select new Spoken(
                   stage.Id,
                   [
                       (Wording.Of(view.Text(stage)), InName), (Wording.Of(view.First(stage, "goal") ?? ""), InGoal),
                       .. at.GetValueOrDefault(stage.Id, []).Select(t => (Wording.Of(t), InTouchpoint)),
                   ]),
        ];
    }

    /// <summary>What everybody may see.</summary>
    private static IEnumerable<(StepView View, Element Element)> Live(Workshop.Running w, EntryKind kind) =>
        from step in w.Steps
        where step.Definition.Kinds.Contains(kind)
        let view = new StepView(w, step)
        from element in view.Live(kind)
        select (view, element);

    /// <summary>What is said of a stage on the map.</summary>
    private sealed record Spoken(ElementId Id, ImmutableArray<(Wording Text, double Weight)> Texts)
    {
        /// <summary>The most that one of its texts makes of a word.</summary>
        public double Weight(Token token) => Texts.Where(t => t.Text.Tokens.Any(own => IsSame(own, token))).Select(t => t.Weight).DefaultIfEmpty().Max();

        private static bool IsSame(Token own, Token token) =>
            own.Form == token.Form || (own.Inflects && token.Inflects && WordForms.Same(own.Form, token.Form));
    }
}
