using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Domain.Rules;

internal static class Undoing
{
    public static Decision Undo(Command.Undo c, Request r, Workshop.Running w)
    {
        var position = w.Acts.FindIndex(a => a.Id == c.Action);
        if (position < 0) return new Refusal.UnknownAction();

        var act = w.Acts[position];
        foreach (var later in w.Acts.Skip(position + 1))
        {
            if (later.Touches.Intersect(act.Touches, StringComparer.Ordinal).Any()) return new Refusal.LaterDepends(later.What);
        }

        // An author has taken their words back since: they stay taken back.
        foreach (var touched in act.Touches)
        {
            if (w.Elements.GetValueOrDefault(new(touched)) is { Status: ElementStatus.Withdrawn } element)
                return new Refusal.LaterDepends(new WorkshopEvent.Withdrawn(element.Id));
        }

        var events = act.Undo
            .Select(e => e is WorkshopEvent.Progressed p ? p with { Progress = Moving.Again(w.Steps[p.Step], p.Progress, r.Now) } : e)
            .Prepend(new WorkshopEvent.Undone(act.Id))
            .ToImmutableArray();
        var after = (Workshop.Running)w.Apply(new(new("undo"), null, events), w.LastCommit);
        return after.People.Values.Any(p => p is { Role: Role.Facilitator, Here: true })
            ? events
            : new Refusal.NobodyElseFacilitates();
    }
}
