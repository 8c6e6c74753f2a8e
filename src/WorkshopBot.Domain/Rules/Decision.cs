using System.Collections.Immutable;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Domain.Rules;

/// <summary>What a command leads to: events (perhaps none, when it was carried out before), or a refusal.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Accepted(ImmutableArray<WorkshopEvent> Events) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;

    public static Decision Nothing { get; } = new Accepted([]);

    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);

    public static implicit operator Decision(WorkshopEvent @event) => new Accepted([@event]);

    public static implicit operator Decision(ImmutableArray<WorkshopEvent> events) => new Accepted(events);

    public static Decision FromRefusal(Refusal refusal) => refusal;

    public static Decision FromWorkshopEvent(WorkshopEvent @event) => @event;

    public static Decision FromImmutableArray(ImmutableArray<WorkshopEvent> events) => events;
}
