using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>
/// Who comes in while an anonymous window is open. Most do so by answering: in the log, their coming would stand right before their words.
/// So it stands beside the step's key, and in the log when the step closes, all together in no order of theirs.
/// </summary>
internal sealed class Newcomers(WorkshopId workshop, StepKeyring keyring, IStepKeys store)
{
    private readonly HashSet<ParticipantId> waiting = [];

    /// <summary>Whether somebody who joins now waits outside the log. Who is in it already has nothing to hide.</summary>
    public static bool Waits(ParticipantId who, Command command, Workshop before) =>
        command is Command.Join { Leads: false, Role: not Role.Observer }
        && before is Workshop.Running w && !w.People.ContainsKey(who) && OpenStep(w) is not null;

    /// <summary>Whether what is commanded may close a step, for which all who wait have to be known, whichever instance they came to.</summary>
    public static bool MayClose(Command? command) =>
        command is Command.Next or Command.Skip or Command.Finish or Command.Tick;

    /// <returns>The workshop with the person in it, for as long as this process remembers them.</returns>
    public async Task<Workshop> Seat(ParticipantId who, Workshop.Running w, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await keyring.MakeKey(OpenStep(w)!.Value, w, cancellationToken);
        await store.MarkAnswered(Coming(w)!.Value, who, answered: true, cancellationToken);
        return Seated(who, w, now);
    }

    /// <summary>With all who came in, as the store knows them.</summary>
    public async ValueTask<Workshop> SeatAll(Workshop workshop, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (workshop is not Workshop.Running running || Coming(running) is not { } coming) return workshop;

        var seated = running;
        foreach (var who in await store.Answered(coming, cancellationToken))
        {
            if (!seated.People.ContainsKey(who)) seated = Seated(who, seated, now);
        }

        return seated;
    }

    /// <summary>What has to be written before a deed, because it closes the step, or speaks of somebody whom the log does not know. Null: nothing.</summary>
    public Deed? Before(Deed deed, Workshop before, DateTimeOffset at)
    {
        if (waiting.Count == 0) return null;
        if (!SpeaksOf(deed) && before.Apply(deed, at) is Workshop.Running after && OpenStep(after) is not null) return null;

        return new(
            new(RandomId.New()), By: null,
            [.. waiting.OrderBy(who => who.Value, StringComparer.Ordinal).Select(who => new WorkshopEvent.Joined(who, Role.Participant))]);
    }

    /// <summary>A commit is in the log: whoever came in with it waits no longer.</summary>
    public void Came(IEnumerable<WorkshopEvent> events)
    {
        if (waiting.Count > 0) waiting.ExceptWith(events.OfType<WorkshopEvent.Joined>().Select(e => e.Participant));
    }

    public void Forget() => waiting.Clear();

    /// <remarks>They are not asked before the window closes: whom the bot writes to is in the log.</remarks>
    private Workshop.Running Seated(ParticipantId who, Workshop.Running w, DateTimeOffset now)
    {
        waiting.Add(who);
        var closes = w.Steps[OpenStep(w)!.Value].Progress.Until;
        return w with { People = w.People.SetItem(who, new(Role.Participant, Here: true) { Since = closes > now ? closes.Value : now }) };
    }

    private bool SpeaksOf(Deed deed) =>
        (deed.By is { } by && waiting.Contains(by)) || deed.Events.Any(e => Named(e) is { } who && waiting.Contains(who));

    private static ParticipantId? Named(WorkshopEvent @event) => @event switch
    {
        WorkshopEvent.Left e => e.Participant,
        WorkshopEvent.RoleGiven e => e.Participant,
        WorkshopEvent.Claimed e => e.Participant,
        _ => null,
    };

    private static int? OpenStep(Workshop.Running w)
    {
        for (var i = 0; i < w.Steps.Length; i++)
        {
            if (w.Steps[i] is { IsAnonymous: true, IsSealed: false, Settings.Pace: Pace.Window, Progress.Phase: Phase.Open }) return i;
        }

        return null;
    }

    /// <summary>Rounds count from 1: before them is who has come in.</summary>
    private AskId? Coming(Workshop.Running w) =>
        OpenStep(w) is { } step ? new(new(workshop, step, w.Steps[step].Progress.Generation), Part: 0, Round: 0) : null;
}
