using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Engine;

/// <summary>A map as it was when something was settled, or before that was taken up again.</summary>
/// <param name="Place">From 1, in the order they came. It stays what it is: a log only grows.</param>
/// <param name="Step">What was settled or taken up again; null where that is the whole map.</param>
/// <param name="Workshop">Of which the map is.</param>
public sealed record Milestone(int Place, DateTimeOffset At, MilestoneKind Kind, StepName? Step, Workshop.Running Workshop)
{
    /// <summary>Null for a deed after which the map is only a little further on.</summary>
    internal static Milestone? Of(int place, Workshop before, Moment moment)
    {
        if (moment.After is not Workshop.Running after) return null;

        var was = before as Workshop.Running;
        return moment.Deed.Events
            .Select(e => Of(e, was, after) is var (kind, step)
                ? new Milestone(place, moment.At, kind, step, Shown(kind, was, after))
                : null)
            .OfType<Milestone>()
            .MinBy(m => m.Kind);
    }

    /// <summary>What is taken up again may be hidden from then on, until it is shown anew.</summary>
    private static Workshop.Running Shown(MilestoneKind kind, Workshop.Running? was, Workshop.Running after) =>
        kind is MilestoneKind.Resumed or MilestoneKind.Reopened ? was ?? after : after;

    private static (MilestoneKind Kind, StepName? Step)? Of(WorkshopEvent @event, Workshop.Running? was, Workshop.Running after) => @event switch
    {
        WorkshopEvent.Finished => (MilestoneKind.Finished, null),
        WorkshopEvent.Resumed => (MilestoneKind.Resumed, null),
        WorkshopEvent.Progressed e when after.Step(e.Step) is { Definition: { Kinds.IsEmpty: false } step } =>
            (was?.Step(e.Step)?.Progress.Phase, e.Progress.Phase) switch
            {
                (not Phase.Settled, Phase.Settled) => (MilestoneKind.Settled, step.Name),
                (Phase.Settled, Phase.Open or Phase.Reveal) => (MilestoneKind.Reopened, step.Name),
                _ => null,
            },
        _ => null,
    };
}

/// <summary>What made a milestone; of several at once the first counts.</summary>
public enum MilestoneKind
{
    Finished,

    /// <summary>The finished map was taken up again: as it was before.</summary>
    Resumed,

    Settled,

    /// <summary>A settled step was taken up again: as it was before.</summary>
    Reopened,
}
