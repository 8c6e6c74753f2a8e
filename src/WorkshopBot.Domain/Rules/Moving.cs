using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Rules;

/// <summary>From step to step and from phase to phase. Soft: every way can be gone back.</summary>
internal static class Moving
{
    private static readonly TimeSpan LongestCountdown = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestExtension = TimeSpan.FromDays(90);

    public static StepPosition Position(Workshop.Running w) => w.Step(w.Current) is { Progress: var p }
        ? new(w.Current, p.Phase, p.Part, p.Round)
        : new(w.Steps.Length, Phase.Settled);

    public static Decision Next(Command.Next c, Request r, Workshop.Running w)
    {
        if (Passed(c.Drawn, w) is { } refusal) return refusal;
        if (w.Step(w.Current) is not { } step) return new Refusal.PastTheLastStep();

        return step.Progress.Phase switch
        {
            Phase.Open when IsOver(step) => Leave(w.Current, r, w),
            Phase.Open when !step.Settings.Blind => NextPart(step, r, w),
            Phase.Open => Reveal(w.Current, r, w),
            Phase.Reveal when !IsLastPart(step) => NextPart(step, r, w),
            Phase.Reveal => Leave(w.Current, r, w),
            Phase.Waiting => Open(w.Current, r, w),
            _ => After(w.Current, r, w),
        };
    }

    /// <summary>With what others have reported of the same, if that waits for it.</summary>
    private static ImmutableArray<WorkshopEvent> Reveal(int step, Request r, Workshop.Running w)
    {
        var revealed = new WorkshopEvent.Progressed(step, Revealed(step, r, w));
        if (w.Awaiting is not { } landing || w.Steps[step].Definition.Kind(PainPointsStep.PainPoint.Name) is null) return [revealed];

        var shown = (Workshop.Running)w.Apply(new(r.Id, r.By, [revealed]), r.Now);
        return [revealed, .. Landings.Awaited(landing, r, shown)];
    }

    /// <summary>There is nothing to reveal in a break, nor where everything was on the table all the time.</summary>
    private static bool IsOver(StepState step) => step.Definition.Kinds.IsEmpty || (!step.Settings.Blind && IsLastPart(step));

    private static bool IsLastPart(StepState step) => step.Progress.Part + 1 >= step.Definition.Parts;

    private static ImmutableArray<WorkshopEvent> NextPart(StepState step, Request r, Workshop.Running w)
    {
        var opened = new WorkshopEvent.Progressed(w.Current, Opened(step, r.Now) with { Part = step.Progress.Part + 1, Round = 1 });
        if (!step.Shortlist.IsEmpty) return [opened];

        var shortlist = step.Definition.Shortlist(new(w, step));
        return shortlist.IsEmpty ? [opened] : [new WorkshopEvent.Shortlisted(w.Current, shortlist), opened];
    }

    public static Decision RevealIn(Command.RevealIn c, Request r, Workshop.Running w)
    {
        if (Passed(c.Drawn, w) is { } refusal) return refusal;
        if (w.Step(w.Current) is not { Progress.Phase: Phase.Open } step) return new Refusal.AlreadyMoved(Position(w));
        if (c.Delay <= TimeSpan.Zero || c.Delay > LongestCountdown) return new Refusal.BadValue("delay");

        return new WorkshopEvent.Progressed(w.Current, step.Progress with { RevealAt = r.Now + c.Delay });
    }

    public static Decision Back(Command.Back c, Workshop.Running w)
    {
        if (Passed(c.Drawn, w) is { } refusal) return refusal;

        var before = w.Current - 1;
        while (before >= 0 && (w.Steps[before].Definition.Kinds.IsEmpty || w.Steps[before].Progress.Phase == Phase.Skipped)) before--;
        if (before < 0) return new Refusal.NothingToGoBackTo();

        return ImmutableArray.Create<WorkshopEvent>(
            new WorkshopEvent.Progressed(before, w.Steps[before].Progress with { Phase = Phase.Reveal }),
            new WorkshopEvent.TurnedTo(before));
    }

    public static Decision Skip(Command.Skip c, Request r, Workshop.Running w)
    {
        if (Passed(c.Drawn, w) is { } refusal) return refusal;
        if (w.Step(w.Current) is null) return new Refusal.UnknownStep();

        return Then(
            new WorkshopEvent.Progressed(w.Current, Revealed(w.Current, r, w) with { Phase = Phase.Skipped }), After(w.Current, r, w));
    }

    public static Decision Reopen(Command.Reopen c, Request r, Workshop.Running w)
    {
        if (Passed(c.Drawn, w) is { } refusal) return refusal;
        if (w.Step(c.Step) is not { } step) return new Refusal.UnknownStep();
        if (step.Progress.Phase == Phase.Open) return Turn(c.Step, w);

        return Turn(c.Step, w).Insert(0, new WorkshopEvent.Progressed(
            c.Step, WithLivingKey(step, Opened(step, r.Now)) with { Part = 0 }));
    }

    public static Decision Extend(Command.Extend c, Request r, Workshop.Running w)
    {
        if (Passed(c.Drawn, w) is { } refusal) return refusal;
        if (w.Step(w.Current) is not { Progress.Phase: Phase.Open or Phase.Reveal } step) return new Refusal.AlreadyMoved(Position(w));
        if (c.By <= TimeSpan.Zero || c.By > LongestExtension) return new Refusal.BadValue("by");

        // A timebox that has run out is extended from now: "five minutes more" means from when it is said.
        var from = step.Progress.Until is { } until && until > r.Now ? until : r.Now;
        return new WorkshopEvent.Progressed(w.Current, step.Progress with { Until = from + c.By });
    }

    public static Decision RateAgain(Command.RateAgain c, Request r, Workshop.Running w)
    {
        if (Passed(c.Drawn, w) is { } refusal) return refusal;
        if (w.Step(w.Current) is not { } step) return new Refusal.UnknownStep();
        if (step.Progress.Phase != Phase.Reveal) return new Refusal.NotRevealed();
        if (!step.Definition.Kinds.Any(k => k.IsAboutStages)) return new Refusal.CannotRateAgain(step.Definition.Name);
        if (c.Persona is { } persona && w.Survivor(persona)?.Kind != PersonaStep.Persona.Name) return new Refusal.UnknownElement(persona);
        if (c.Stages.IsEmpty && (c.Persona is null || c.Persona == StepView.Rated(step, w))) return new Refusal.BadValue("stages");
        foreach (var stage in c.Stages)
        {
            if (w.Survivor(stage)?.Kind != StagesStep.Stage.Name) return new Refusal.UnknownElement(stage);
        }

        return new WorkshopEvent.Progressed(
            w.Current,
            Opened(step, r.Now) with { Round = step.Progress.Round + 1, Scope = c.Stages, Persona = c.Persona ?? step.Progress.Persona });
    }

    /// <summary>Carries out what was announced or is due. Nothing, when the wake is early, late or a duplicate.</summary>
    public static Decision Tick(Request r, Workshop.Running w)
    {
        var events = ImmutableArray.CreateBuilder<WorkshopEvent>();
        for (var i = 0; i < w.Steps.Length; i++)
        {
            if (!Alarms(i, w).Any(due => due <= r.Now)) continue;
            if (w.Steps[i].Progress.Phase == Phase.Open) events.AddRange(Reveal(i, r, w));
            else if (w.Steps[i].Progress.Next is { } next) events.AddRange(OpenAgain(i, next, r, w));
            else if (i == w.Current) events.AddRange(Open(i, r, w));
        }

        if (Reviewing.Alarm(w) <= r.Now) events.Add(new WorkshopEvent.ReviewFellDue());
        events.AddRange(Summarizing.Due(r, w));
        return events.Count > 0 ? events.ToImmutable() : [.. Posting.Look(r, w)];
    }

    /// <summary>When a step opens or closes by itself.</summary>
    public static IEnumerable<DateTimeOffset> Alarms(int index, Workshop.Running w)
    {
        var step = w.Steps[index];
        if (step is { Progress.Phase: Phase.Waiting, Settings.Opens: { } opens }) yield return opens;
        if (step.Progress is { Phase: Phase.Reveal or Phase.Settled, Next.Opens: var again } && OpensAgain(index, w)) yield return again;
        if (step.Progress.Phase != Phase.Open) yield break;
        if (step.Progress.RevealAt is { } announced) yield return announced;
        if (step.Settings.Pace == Pace.Window && step.Progress.Until is { } deadline) yield return deadline;
    }

    /// <summary>The step's turn has come: it opens, or waits for its hour.</summary>
    public static ImmutableArray<WorkshopEvent> Arrive(int step, Request r, Workshop.Running w) =>
        w.Steps[step].Settings.Opens > r.Now ? [] : Open(step, r, w);

    /// <summary>Opens a step for the first time, with its draft on the table when it is done together.</summary>
    public static ImmutableArray<WorkshopEvent> Open(int step, Request r, Workshop.Running w)
    {
        var opened = new WorkshopEvent.Progressed(step, Opened(w.Steps[step], r.Now));
        return w.Steps[step].Settings.Blind ? [opened] : [opened, .. AdoptDraft(step, r, w)];
    }

    /// <summary>A workshop that has gone on to something else, or is finished, does not come back by itself.</summary>
    private static bool OpensAgain(int step, Workshop.Running w) => w.Ending is null && (w.Current == step || w.Current >= w.Steps.Length);

    /// <summary>The next round. What was said anonymously in the last one nobody can take back any more: its key dies.</summary>
    private static ImmutableArray<WorkshopEvent> OpenAgain(int index, Opening next, Request r, Workshop.Running w)
    {
        var step = w.Steps[index];
        var opened = new WorkshopEvent.Progressed(index, Again(step, r.Now) with { Until = next.Closes });
        ImmutableArray<WorkshopEvent> begins = [opened, .. Turn(index, w)];
        return step.Progress.Phase == Phase.Settled
            ? begins
            : begins.Insert(0, new WorkshopEvent.Progressed(index, step.Progress with { Phase = Phase.Settled }));
    }

    /// <summary>Asks a step once more that was settled before: what was said in it stays.</summary>
    public static ImmutableArray<WorkshopEvent> Anew(int step, Request r, Workshop.Running w) =>
        [new WorkshopEvent.Progressed(step, Again(w.Steps[step], r.Now)), new WorkshopEvent.TurnedTo(step)];

    private static StepProgress Again(StepState step, DateTimeOffset now) => Opened(step, now) with
    {
        Part = 0,
        Round = step.Progress.Round + 1,
        Persona = null,
        Generation = step.IsAnonymous ? step.Progress.Generation + 1 : step.Progress.Generation,
    };

    public static ImmutableArray<WorkshopEvent> Settle(int step, Request r, Workshop.Running w)
    {
        // A draft that nobody changed is what the group agreed to.
        var settled = new WorkshopEvent.Progressed(step, Revealed(step, r, w) with { Phase = Phase.Settled });
        return w.Steps[step].Elements.IsEmpty ? [.. AdoptDraft(step, r, w), settled] : [settled];
    }

    /// <summary>Progress a step had before, for now: an alarm that has gone off does not go off again.</summary>
    public static StepProgress Again(StepState step, StepProgress progress, DateTimeOffset now) => WithLivingKey(step, progress with
    {
        RevealAt = progress.RevealAt > now ? progress.RevealAt : null,
        Until = progress.Until > now || step.Settings.Pace == Pace.Live ? progress.Until : null,
    });

    /// <summary>An open anonymous step needs a key; where it has died there is a new one, and a new generation.</summary>
    private static StepProgress WithLivingKey(StepState step, StepProgress progress) =>
        step.IsAnonymous && progress.Phase == Phase.Open && progress.Generation <= step.ClosedGeneration
            ? progress with { Generation = step.ClosedGeneration + 1 }
            : progress;

    private static Refusal.AlreadyMoved? Passed(StepPosition drawn, Workshop.Running w) =>
        drawn == Position(w) ? null : new Refusal.AlreadyMoved(Position(w));

    private static Decision Leave(int step, Request r, Workshop.Running w) =>
        Settle(step, r, w).AddRange(After(step, r, w));

    /// <summary>Turns to the next step that still has something to do, and opens it.</summary>
    private static ImmutableArray<WorkshopEvent> After(int step, Request r, Workshop.Running w)
    {
        if (!w.Review.IsEmpty && w.Review.FirstOrDefault(i => i > step) is > 0 and var reviewed) return Anew(reviewed, r, w);

        var next = step + 1;
        while (w.Step(next) is { Progress.Phase: Phase.Settled or Phase.Skipped }) next++;

        var turned = new WorkshopEvent.TurnedTo(next);
        return w.Step(next) is { Progress.Phase: Phase.Waiting } ? [turned, .. Arrive(next, r, w)] : [turned];
    }

    private static ImmutableArray<WorkshopEvent> Turn(int step, Workshop.Running w) =>
        step == w.Current ? [] : [new WorkshopEvent.TurnedTo(step)];

    private static Decision Then(WorkshopEvent first, ImmutableArray<WorkshopEvent> rest) => rest.Insert(0, first);

    private static StepProgress Opened(StepState step, DateTimeOffset now) => step.Progress with
    {
        Phase = Phase.Open,
        OpenedAt = now,
        Until = step.Settings switch
        {
            { Pace: Pace.Window, Closes: { } closes } when closes > now => closes,
            { Pace: Pace.Window, Days: > 0 and var days } => now.AddDays(days),
            { Pace: Pace.Live, Minutes: > 0 and var minutes } => now.AddMinutes(minutes),
            _ => null,
        },
        RevealAt = null,
        RevealedAt = null,
        PeopleNow = null,
        Next = null,
        Scope = [],
    };

    private static StepProgress Revealed(int index, Request r, Workshop.Running w)
    {
        var step = w.Steps[index];
        var people = step.IsAnonymous
            ? Math.Max(step.Progress.People ?? 0, r.Secrets.TryGetValue(index, out var secret) ? secret.People : 0)
            : (int?)null;

        return step.Progress with
        {
            Phase = Phase.Reveal,
            RevealAt = null,
            RevealedAt = step.Progress.RevealedAt ?? r.Now,
            Next = step.Progress.Next ?? Upcoming(step, r),
            People = people,
            PeopleNow = people is null ? null : Math.Max(step.Progress.PeopleNow ?? 0, r.Secrets.TryGetValue(index, out var now) ? now.People : 0),
        };
    }

    private static Opening? Upcoming(StepState step, Request r) => step.Settings.Recurs is { } rule
        ? r.Recurring(rule, step.Progress.Until is { } until && until < r.Now ? until : r.Now, r.Now)
        : null;

    private static IEnumerable<WorkshopEvent> AdoptDraft(int index, Request r, Workshop.Running w)
    {
        var step = w.Steps[index];
        if (!step.Elements.IsEmpty) yield break;

        var draft = Drafting.Now(step, w);
        for (var row = 0; row < draft.Length; row++)
        {
            // Checked when the workshop started; what it names may have gone since.
            var kind = step.Definition.Kind(draft[row].Kind)!;
            if (kind.Read(draft[row].Payload, w).Payload is not { } payload) continue;

            var id = new ElementId($"{r.Id}-{index}-{row}");
            yield return new WorkshopEvent.Contributed(id, index, kind.Name, payload, Mark: null, Round: 1, Late: false, Proposed: false);
        }
    }
}
