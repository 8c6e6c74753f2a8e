using WorkshopBot.Domain;

namespace WorkshopBot.Web.Live;

/// <summary>Who is in the workshops through this process. Requests come here also when nobody listens to the workshop here.</summary>
internal sealed class Presences(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<WorkshopId, Presence> byWorkshop = [];

    public void Comes(WorkshopId workshop, ParticipantId who)
    {
        lock (gate) Of(workshop).Comes(who);
    }

    public void Goes(WorkshopId workshop, ParticipantId who)
    {
        lock (gate) Of(workshop).Goes(who);
    }

    /// <returns>Whether that is news.</returns>
    public bool Writes(WorkshopId workshop, ParticipantId who, bool on)
    {
        lock (gate) return on ? Of(workshop).Writes(who) : Of(workshop).Stops(who);
    }

    public void Touch(WorkshopId workshop, ParticipantId who)
    {
        lock (gate) Of(workshop).Touch(who);
    }

    public PeopleNow Now(WorkshopId workshop)
    {
        lock (gate) return byWorkshop.TryGetValue(workshop, out var presence) ? presence.Now : PeopleNow.Nobody;
    }

    /// <summary>Every workshop that somebody is in, or was in when this was asked before.</summary>
    public IReadOnlyList<(WorkshopId Workshop, PeopleNow Now)> All()
    {
        lock (gate)
        {
            var all = byWorkshop.Select(p => (Workshop: p.Key, p.Value.Now)).ToList();
            foreach (var (workshop, now) in all)
            {
                if (now.IsNobody) byWorkshop.Remove(workshop);
            }

            return all;
        }
    }

    private Presence Of(WorkshopId workshop) =>
        byWorkshop.TryGetValue(workshop, out var presence) ? presence : byWorkshop[workshop] = new(clock);
}
