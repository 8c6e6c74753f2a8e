using System.Text.Json.Nodes;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>A person's own place at the current step: whether they have answered, and with how much.</summary>
internal sealed class MineData(Scene scene, ParticipantId me, IReadOnlyList<Element> own, Wordings words)
{
    public JsonObject Write()
    {
        var step = scene.Current!;
        return new()
        {
            ["step"] = scene.Workshop.Current,
            ["at"] = Positions.Write(Positions.Of(scene.Workshop)),
            ["answered"] = scene.Answered.Contains(me),
            ["say"] = Say(step),
            ["takeOver"] = Decider.CanTakeOver(scene.Workshop, me, scene.Now),
            ["anonymous"] = step.IsAnonymous,
            ["proposes"] = TakesProposals(step),
            ["sealed"] = step.IsSealed || scene.Workshop.Ending is not null,
        };
    }

    private string Say(StepState step) => scene.Answered.Contains(me) switch
    {
        true when own.Count == 0 => words.Phrases["mine.answered-now"],
        true => words.Phrases.Count("mine.answered", own.Count),
        _ when step.Progress.Phase == Phase.Open => words.Phrases["mine.open"],
        _ when step.Progress.Phase == Phase.Waiting => words.Phrases["mine.waiting"],
        _ => words.Phrases[TakesProposals(step) ? "mine.late" : "mine.revealed"],
    };

    /// <summary>What is said after the reveal waits for a facilitator; opinions are not taken any more.</summary>
    private static bool TakesProposals(StepState step) => step.Progress.Phase == Phase.Reveal && !step.IsSealed
        && step.Definition.Kinds.Any(k => !k.IsOpinion && k.Part == step.Progress.Part);
}
