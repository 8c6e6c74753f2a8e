using System.Diagnostics;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Rules;

namespace WorkshopBot.Domain;

/// <summary>What a command leads to in a workshop as it is. Pure: time, ids and marks arrive with the request.</summary>
public static class Decider
{
    public static Decision Decide(Request request, Workshop workshop) => workshop switch
    {
        Workshop.NotStarted none => request.Command is Command.Start start
            ? Starting.Start(start, request, none)
            : new Refusal.NotStarted(),

        // The same form again, whatever has happened since: it was carried out. In an anonymous step the id is the person's too.
        Workshop.Running w when w.Commands.TryGetValue(request.Id, out var by) =>
            by is null || by == request.By ? Decision.Nothing : new Refusal.FormOfSomebodyElse(),
        Workshop.Running w => Decide(request, w),
        _ => throw new UnreachableException(),
    };

    private static Decision Decide(Request r, Workshop.Running w)
    {
        if (r.Command is Command.Start) return new Refusal.AlreadyStarted();
        if (r.Command is Command.Tick) return Moving.Tick(r, w);
        if (r.Command is Command.Land land) return Landings.Land(land.Landing, r, w);
        if (r.Command is Command.StartPost startPost) return Posting.Start(startPost, r, w);
        if (r.Command is Command.EndPost endPost) return Posting.End(endPost, w);
        if (r.Command is Command.Gather gather) return Gathering.Gather(gather, w);
        if (r.Command is Command.ShowSummary show) return Summarizing.Show(show, r, w);
        if (r.Command is Command.Join join) return Gathering.Join(join, r, w);
        if (w.Present(r.By) is not { } person) return new Refusal.NotInWorkshop();
        if (IsFacilitation(r.Command) && person.Role != Role.Facilitator) return new Refusal.OnlyFacilitators();
        if (w.Ending is not null && ChangesMap(r.Command)) return new Refusal.AlreadyFinished();

        return r.Command switch
        {
            Command.Invite c => Gathering.Invite(c, w),
            Command.Leave => Gathering.Leave(r.By!.Value, removed: false, w),
            Command.Remove c => Gathering.Leave(c.Participant, removed: true, w),
            Command.GiveRole c => Gathering.GiveRole(c, w),
            Command.HandOver c => Gathering.HandOver(c, r, w),
            Command.TakeOver => Gathering.TakeOver(r, w),
            Command.Save c => Answering.Save(c.Drawn, c.Entries, new Scope(c.Covers, w), r, w),
            Command.Add c => Answering.Save(c.Drawn, c.Entries, Scope.None, r, w),
            Command.TakeBack c => Answering.TakeBack(c, r, w),
            Command.Recur c => Answering.Recur(c, r, w),
            Command.SetAvailability c => Gathering.SetAvailability(c, r, w),
            Command.Reconsider c => Answering.Reconsider(c, r, w),
            Command.Claim c => Answering.Claim(c, r, w),
            Command.Next c => Moving.Next(c, r, w),
            Command.RevealIn c => Moving.RevealIn(c, r, w),
            Command.Back c => Moving.Back(c, w),
            Command.Skip c => Moving.Skip(c, r, w),
            Command.Reopen c => Moving.Reopen(c, r, w),
            Command.Extend c => Moving.Extend(c, r, w),
            Command.RateAgain c => Moving.RateAgain(c, r, w),
            Command.Tidy c => Tidying.Tidy(c, r, w),
            Command.SetEvidence c => Tidying.SetEvidence(c, w),
            Command.Focus c => Tidying.Focus(c, w),
            Command.Connect c => Connecting.Connect(c, w),
            Command.Spotlight c => Tidying.Spotlight(c, w),
            Command.Shortlist c => Tidying.Shortlist(c, w),
            Command.TakeNote c => Tidying.TakeNote(c),
            Command.Park c => Tidying.Park(c, person),
            Command.Undo c => Undoing.Undo(c, r, w),
            Command.Finish c => Finishing.Finish(c, r, w),
            Command.Resume => Finishing.Resume(w),
            Command.Review c => Reviewing.Begin(c, r, w),
            Command.PostponeReview c => Reviewing.Postpone(c, r, w),
            Command.RepeatSummary c => Summarizing.Repeat(c, r, w),
            Command.EndSummary c => Summarizing.End(c, w),
            _ => throw new UnreachableException($"No rule for {r.Command.GetType().Name}."),
        };
    }

    private static bool IsFacilitation(Command command) => command is not (
        Command.Leave or Command.TakeOver or Command.Save or Command.Add or Command.TakeBack or Command.Recur or Command.Reconsider
        or Command.Claim or Command.Park or Command.SetAvailability);

    private static bool ChangesMap(Command command) => command is not (
        Command.Invite or Command.Leave or Command.Remove or Command.GiveRole or Command.HandOver or Command.TakeOver
        or Command.Undo or Command.Resume or Command.Review or Command.PostponeReview or Command.Finish or Command.SetAvailability
        or Command.Connect or Command.RepeatSummary or Command.EndSummary);

    /// <summary>Whether a participant may make themselves facilitator now.</summary>
    public static bool CanTakeOver(Workshop.Running workshop, ParticipantId by, DateTimeOffset now) =>
        workshop.Present(by) is { Role: Role.Participant or Role.Decider } && !(now < Gathering.TakeOverFrom(workshop));

    /// <summary>When the workshop next wants a <see cref="Command.Tick"/>; null when it waits for people only.</summary>
    public static DateTimeOffset? NextWake(Workshop workshop) =>
        workshop is Workshop.Running w
            ? Enumerable.Range(0, w.Steps.Length).SelectMany(i => Moving.Alarms(i, w)).Concat(Posting.Alarms(w)).Cast<DateTimeOffset?>()
                .Append(Reminding.Next(w)).Append(Reviewing.Alarm(w)).Append(Summarizing.Alarm(w)).Min()
            : null;
}
