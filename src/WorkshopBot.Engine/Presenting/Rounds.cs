using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>That a step opens again and again.</summary>
internal static class Rounds
{
    /// <summary>When it opens again; empty when it does not.</summary>
    public static string Next(StepState step, Scene scene, Wordings words) =>
        scene.Workshop.Ending is null && step.Progress is { Phase: Phase.Reveal or Phase.Settled, Next.Opens: var opens }
            ? words.Phrases.Format("step.next-round", ("time", scene.Zone.Write(opens)))
            : "";
}
