using System.Text.Json.Nodes;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>A person's own place at the current step: whether they have answered, and with how much.</summary>
internal sealed class MineData(Scene scene, ParticipantId me, IReadOnlyList<Element> own, Wordings words)
{
    public JsonObject Write()
    {
        var step = scene.Current!;
        var answered = scene.Answered.Contains(me);
        var open = step.Progress.Phase == Phase.Open;
        return new()
        {
            ["step"] = scene.Workshop.Current,
            ["at"] = Positions.Write(Positions.Of(scene.Workshop)),
            ["answered"] = answered,
            ["say"] = answered ? (own.Count == 0 ? words.Phrases["mine.answered-now"] : words.Phrases.Count("mine.answered", own.Count)) : words.Phrases[open ? "mine.open" : "mine.late"],
            ["takeOver"] = Decider.CanTakeOver(scene.Workshop, me, scene.Now),
            ["anonymous"] = step.IsAnonymous,
            ["proposes"] = TakesProposals(step) && scene.Workshop.Ending is null,
            ["sealed"] = step.IsSealed || scene.Workshop.Ending is not null,
        };
    }

    /// <summary>What is said after the reveal waits for a facilitator; opinions are not taken any more.</summary>
    private static bool TakesProposals(StepState step) => step.Progress.Phase == Phase.Reveal && !step.IsSealed
        && step.Definition.Kinds.Any(k => !k.IsOpinion && k.Part == step.Progress.Part);
}
