using System.Collections.Immutable;
using WorkshopBot.Domain.Events;
using static WorkshopBot.Domain.Events.WorkshopEvent;

namespace WorkshopBot.Domain.Rules;

/// <summary>What each event makes of a workshop. Total: an event that does not fit changes nothing.</summary>
internal static class Fold
{
    public static Workshop Apply(Workshop before, Deed deed, DateTimeOffset at)
    {
        var workshop = before;
        foreach (var @event in deed.Events) workshop = Apply(workshop, @event, deed, at);
        if (workshop is not Workshop.Running after) return workshop;

        return Acts.Remember(before as Workshop.Running, after, deed, at) with
        {
            Commands = after.Commands.SetItem(deed.Id, deed.By),
            LastCommit = at,
            LastFacilitation = IsFacilitation(after, deed) ? at : after.LastFacilitation,
        };
    }

    /// <summary>Answering like everybody else does not show that somebody is leading.</summary>
    private static bool IsFacilitation(Workshop.Running w, Deed deed) =>
        w.Present(deed.By) is { Role: Role.Facilitator }
        && deed.Events.Any(e => e is not (Joined or Left or Contributed or Revised or Withdrawn or Recurred or Answered or Claimed or Parked or AvailabilitySet));

    private static Workshop Apply(Workshop workshop, WorkshopEvent @event, Deed deed, DateTimeOffset at) => (workshop, @event) switch
    {
        (Workshop.NotStarted none, Started e) => Begin(none, e, at),
        (Workshop.Running w, Joined e) => w with { People = w.People.SetItem(e.Participant, new(e.Role, Here: true) { Since = at }) },
        (Workshop.Running w, Left e) => PersonChanged(w, e.Participant, p => p with { Here = false, Removed = e.Removed }),
        (Workshop.Running w, RoleGiven e) => PersonChanged(w, e.Participant, p => p with { Role = e.Role }),
        (Workshop.Running w, Progressed e) => FoldSteps.Apply(w, e),
        (Workshop.Running w, TurnedTo e) => w with { Current = e.Step },
        (Workshop.Running w, Drafted e) => StepChanged(w, e.Step, s => s with { Draft = e.Entries }),
        (Workshop.Running w, Contributed e) => FoldElements.Apply(w, e, e.From is null ? deed.By : null),
        (Workshop.Running w, Revised e) => ElementChanged(w, e.Element, x => x with { Payload = e.Payload }),
        (Workshop.Running w, Withdrawn e) => FoldElements.Apply(w, e),
        (Workshop.Running w, Recurred e) => ElementChanged(w, e.Element, x => x with { Recurrences = Math.Max(0, x.Recurrences + e.By) }),
        (Workshop.Running w, AvailabilitySet e) => PersonChanged(w, e.Participant, p => p with { Availability = e.Availability }),
        (Workshop.Running w, Answered e) => StepChanged(w, e.Step, s => s with
        {
            Answered = e.Done ? s.Answered.Add(e.Participant) : s.Answered.Remove(e.Participant),
        }),
        (Workshop.Running w, Merged e) => FoldElements.Apply(w, e),
        (Workshop.Running w, Unmerged e) => FoldElements.Apply(w, e),
        (Workshop.Running w, Renamed e) => ElementChanged(w, e.Element, x => x with { Renamed = e.Text }),
        (Workshop.Running w, Moved e) => ElementChanged(w, e.Element, x => x with { Moved = e.Placement }),
        (Workshop.Running w, Placed e) => ElementChanged(w, e.Element, x => x with { Status = e.Status }),
        (Workshop.Running w, Reordered e) => w with
        {
            Orders = e.Order.IsEmpty ? w.Orders.Remove(e.Kind) : w.Orders.SetItem(e.Kind, e.Order),
        },
        (Workshop.Running w, GroupsRefused e) => FoldElements.Apply(w, e),
        (Workshop.Running w, EvidenceSet e) => ElementChanged(w, e.Element, x => x with { Evidence = e.Evidence, EvidenceLink = e.Link }),
        (Workshop.Running w, Claimed e) => StepChanged(w, e.Step, s => s with
        {
            Claims = e.Claims ? s.Claims.Add(new(e.Stage, e.Participant)) : s.Claims.Remove(new(e.Stage, e.Participant)),
        }),
        (Workshop.Running w, Focused e) => w with { Focus = e.Persona },
        (Workshop.Running w, Connected e) => w with { Ways = e.Ways, CloseUps = e.CloseUps },
        (Workshop.Running w, Spotlit e) => StepChanged(w, e.Step, s => s with { Spotlight = e.Stage }),
        (Workshop.Running w, Shortlisted e) => StepChanged(w, e.Step, s => s with { Shortlist = e.Items }),
        (Workshop.Running w, Noted e) => w with { Notes = w.Notes.Add(new(e.Kind, e.Text)) },
        (Workshop.Running w, Parked e) => w with { Parked = w.Parked.Add(new(deed.By, e.Text)) },
        (Workshop.Running w, Finished e) => FoldReviews.Apply(w, e),
        (Workshop.Running w, Resumed e) => FoldReviews.Apply(w, e),
        (Workshop.Running w, ReviewFellDue) => w with { IsReviewDue = true, TimesDue = w.TimesDue + 1 },
        (Workshop.Running { Ending: { } ending } w, ReviewPostponed e) => w with { Ending = ending with { NextReview = e.NextReview }, IsReviewDue = false },
        (Workshop.Running w, ReviewBegun e) => w with { Review = e.Steps, Reviews = w.Reviews + 1 },
        (Workshop.Running w, Met e) => w with { Place = e.Place },
        (Workshop.Running w, AudienceChosen e) => w with { Audience = e.Audience, AudienceGroup = e.Group },
        (Workshop.Running w, AudienceGathered e) => w with { GatheredFor = e.Round },
        (Workshop.Running w, Aimed e) => w with { LandsOn = e.LandsOn },
        (Workshop.Running w, ReportsAwait e) => w with { Awaiting = e.Landing },
        (Workshop.Running w, ReportsLanded e) => FoldLandings.Apply(w, e, at),
        (Workshop.Running w, SummaryBegun e) => FoldSummaries.Apply(w, e, at),
        (Workshop.Running w, SummaryTimed e) => FoldSummaries.Apply(w, e),
        (Workshop.Running w, SummaryEnded e) => FoldSummaries.Apply(w, e),
        (Workshop.Running w, PostStarted e) => w with { Posts = w.Posts.SetItem(e.Slot, new(e.Attempt, at)) },
        (Workshop.Running w, Posted e) => w.Posts.GetValueOrDefault(e.Slot) is { } post && post.Attempt == e.Attempt
            ? w with { Posts = w.Posts.SetItem(e.Slot, post with { Message = e.Message, IsRefused = e.Message is null }) }
            : w,
        (Workshop.Running w, Undone e) => w with { Acts = w.Acts.RemoveAll(a => a.Id == e.Action) },
        _ => workshop,
    };

    private static Workshop Begin(Workshop.NotStarted none, Started e, DateTimeOffset at)
    {
        var steps = ImmutableArray.CreateBuilder<StepState>(e.Steps.Length);
        foreach (var settings in e.Steps)
        {
            if (none.Catalog.Find(settings.Step) is not { } definition) return none;
            steps.Add(new(settings, definition));
        }

        return new Workshop.Running(none.Catalog, e.Title, e.Kind, e.Language, e.Script)
        {
            Steps = steps.DrainToImmutable(),
            LastFacilitation = at,
        };
    }

    private static Workshop.Running PersonChanged(
        Workshop.Running w, ParticipantId id, Func<Participant, Participant> change) =>
        w.People.TryGetValue(id, out var person) ? w with { People = w.People.SetItem(id, change(person)) } : w;

    internal static Workshop.Running ElementChanged(Workshop.Running w, ElementId id, Func<Element, Element> change) =>
        w.Elements.TryGetValue(id, out var element) ? w with { Elements = w.Elements.SetItem(id, change(element)) } : w;

    internal static Workshop.Running StepChanged(Workshop.Running w, int step, Func<StepState, StepState> change) =>
        w.Step(step) is { } state ? w with { Steps = w.Steps.SetItem(step, change(state)) } : w;
}
