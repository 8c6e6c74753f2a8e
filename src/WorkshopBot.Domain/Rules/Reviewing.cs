using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Domain.Rules;

/// <summary>A finished map is looked at again after a while: some steps are asked once more, the rest of it stays.</summary>
public static class Reviewing
{
    internal const int LongestMonths = 24;

    internal static Decision Begin(Command.Review c, Request r, Workshop.Running w)
    {
        if (w.Ending is null) return new Refusal.NotFinished();

        var steps = c.Steps.Distinct().Order().ToImmutableArray();
        if (steps.IsEmpty) return new Refusal.BadValue("steps");
        if (steps.Any(i => !CanBeReviewed(w.Step(i)))) return new Refusal.UnknownStep();

        return ImmutableArray.Create<WorkshopEvent>([
            new WorkshopEvent.Resumed(w.Version), new WorkshopEvent.ReviewBegun(steps), .. Moving.Anew(steps[0], r, w),
        ]);
    }

    internal static Decision Postpone(Command.PostponeReview c, Request r, Workshop.Running w)
    {
        if (w.Ending is null) return new Refusal.NotFinished();
        if (c.Months is < 1 or > LongestMonths) return new Refusal.BadValue("reviewInMonths");
        return new WorkshopEvent.ReviewPostponed(r.Now.AddMonths(c.Months));
    }

    /// <summary>Null: no review is expected. What was collected is no map that grows old.</summary>
    internal static DateTimeOffset? Alarm(Workshop.Running w) =>
        w is { Ending: { } ending, IsReviewDue: false } && w.Steps.All(s => s.Settings.Evidence != Evidence.Reported)
            ? ending.NextReview
            : null;

    public static bool CanBeReviewed(StepState? step) =>
        step is { Progress.Phase: Phase.Settled or Phase.Skipped, Definition.Kinds.IsEmpty: false, Settings.Given: false };
}
