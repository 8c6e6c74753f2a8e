using System.Collections.Immutable;
using WorkshopBot.Domain.Steps;
using static WorkshopBot.Domain.Events.WorkshopEvent;

namespace WorkshopBot.Domain.Rules;

/// <summary>What a step's progress changes besides itself.</summary>
internal static class FoldSteps
{
    public static Workshop.Running Apply(Workshop.Running w, Progressed e)
    {
        if (w.Step(e.Step) is not { } step) return w;

        // A new part or round asks everybody again.
        var asksAgain = (e.Progress.Part, e.Progress.Round) != (step.Progress.Part, step.Progress.Round);
        var isNewRound = e.Progress.Round > step.Progress.Round;
        if (isNewRound) w = w with { Posts = w.Posts.RemoveRange(w.Posts.Keys.Where(slot => Slots.IsOnceOf(slot, e.Step))) };
        w = Fold.StepChanged(w, e.Step, s => s with
        {
            Progress = e.Progress,
            ClosedGeneration = e.Progress.Phase is Phase.Settled or Phase.Skipped ? e.Progress.Generation : s.ClosedGeneration,
            Answered = asksAgain ? [] : s.Answered,
            Past = isNewRound ? s.Past.Add(PastOf(s, w)) : s.Past,
        });

        return e.Progress.Phase is Phase.Reveal or Phase.Settled && step.IsAnonymous ? GiveHandles(w, e.Step) : w;
    }

    private static PastRound PastOf(StepState step, Workshop.Running w) => new(
        step.Progress.Round, step.Progress.OpenedAt, step.IsAnonymous ? step.Progress.PeopleNow ?? 0 : step.Answered.Count,
        new StepView(w, step).ByStage())
    {
        Persona = step.Definition.Kinds.Any(k => k.IsAboutStages) ? StepView.Rated(step, w) : null,
    };

    /// <summary>Numbered only now and by text, so that a handle does not tell who wrote early.</summary>
    private static Workshop.Running GiveHandles(Workshop.Running w, int step)
    {
        var nameless = w.Steps[step].Elements
            .Select(id => w.Elements[id])
            .Where(e => e.Handle is null && w.Catalog.Kind(e.Kind).Handle is not null)
            .OrderBy(e => e.Payload.ToString(), StringComparer.Ordinal)
            .ToImmutableArray();

        return nameless.Aggregate(w, FoldElements.GiveHandle);
    }
}
