using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Scripts;

namespace WorkshopBot.Domain.Rules;

/// <summary>Who is in the workshop, and who leads it.</summary>
internal static class Gathering
{
    public static readonly TimeSpan TakeOverAfter = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan TakeOverAfterInWindow = TimeSpan.FromDays(2);

    // A line.
    private const int MostHours = 100;

    public static Decision Join(Command.Join join, Request r, Workshop.Running w)
    {
        if (r.By is not { } by) return new Refusal.NotInWorkshop();
        if (w.Present(by) is { } here)
        {
            return join.Leads && here.Role != Role.Facilitator ? new WorkshopEvent.RoleGiven(by, Role.Facilitator) : Decision.Nothing;
        }

        if (w.People.GetValueOrDefault(by) is { Removed: true }) return new Refusal.WasRemoved();
        if (join.Leads) return new WorkshopEvent.Joined(by, Role.Facilitator);

        // Nobody makes themselves facilitator by coming in at the door for all.
        var role = join.Role == Role.Observer ? Role.Observer : Role.Participant;
        return new WorkshopEvent.Joined(by, role);
    }

    public static Decision Invite(Command.Invite c, Workshop.Running w) =>
        w.Present(c.Participant) is not null ? Decision.Nothing : new WorkshopEvent.Joined(c.Participant, Role.Participant);

    /// <summary>Who has left or was removed is not fetched back.</summary>
    public static Decision Gather(Command.Gather c, Workshop.Running w)
    {
        if (!w.IsAudienceMissing) return Decision.Nothing;

        var joins = c.People.Distinct().Where(id => !w.People.ContainsKey(id)).Select(id => (WorkshopEvent)new WorkshopEvent.Joined(id, Role.Participant));
        var done = new WorkshopEvent.AudienceGathered(w.Steps[w.Current].Progress.Round);
        return ImmutableArray.Create<WorkshopEvent>(c.IsLast ? [.. joins, done] : [.. joins]);
    }

    public static Decision Leave(ParticipantId who, bool removed, Workshop.Running w)
    {
        if (w.Present(who) is null) return new Refusal.UnknownParticipant();
        if (!SomebodyElseFacilitates(who, w)) return new Refusal.NobodyElseFacilitates();
        return new WorkshopEvent.Left(who, removed);
    }

    public static Decision GiveRole(Command.GiveRole c, Workshop.Running w)
    {
        if (w.Present(c.Participant) is not { } person) return new Refusal.UnknownParticipant();
        if (person.Role == c.Role) return Decision.Nothing;
        if (!SomebodyElseFacilitates(c.Participant, w) && c.Role != Role.Facilitator) return new Refusal.NobodyElseFacilitates();
        return new WorkshopEvent.RoleGiven(c.Participant, c.Role);
    }

    public static Decision HandOver(Command.HandOver c, Request r, Workshop.Running w)
    {
        if (w.Present(c.To) is null) return new Refusal.UnknownParticipant();
        if (c.To == r.By) return Decision.Nothing;

        return ImmutableArray.Create<WorkshopEvent>(
            new WorkshopEvent.RoleGiven(c.To, Role.Facilitator),
            new WorkshopEvent.RoleGiven(r.By!.Value, Role.Participant));
    }

    public static Decision SetAvailability(Command.SetAvailability c, Request r, Workshop.Running w)
    {
        if (c.Availability.Hours is { Length: > MostHours }) return new Refusal.BadValue("hours");
        return w.People[r.By!.Value].Availability == c.Availability
            ? Decision.Nothing
            : new WorkshopEvent.AvailabilitySet(r.By.Value, c.Availability);
    }

    public static Decision TakeOver(Request r, Workshop.Running w)
    {
        var by = r.By!.Value;
        if (w.People[by].Role == Role.Observer) return new Refusal.OnlyObserving();
        if (w.People[by].Role == Role.Facilitator) return Decision.Nothing;

        if (TakeOverFrom(w) is { } from && r.Now < from) return new Refusal.FacilitatorIsThere(from);

        return new WorkshopEvent.RoleGiven(by, Role.Facilitator);
    }

    /// <summary>Null: at once, because nobody leads.</summary>
    public static DateTimeOffset? TakeOverFrom(Workshop.Running w) => w.People.Values.Any(p => p is { Role: Role.Facilitator, Here: true })
        ? w.LastFacilitation + (w.Step(w.Current)?.Settings.Pace == Pace.Window ? TakeOverAfterInWindow : TakeOverAfter)
        : null;

    public static bool SomebodyElseFacilitates(ParticipantId who, Workshop.Running w) =>
        w.People.Any(p => p.Key != who && p.Value is { Role: Role.Facilitator, Here: true });
}
