using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Rules;

/// <summary>A person's whole answer to a step: what changed in it becomes events.</summary>
internal static class Answering
{
    /// <summary>For those who were typing when it was revealed.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(90);

    // One person alone, with one report.
    private const int MostRecurrences = 999;

    public static Decision Save(StepPosition drawn, ImmutableArray<Entry> raw, Scope scope, Request r, Workshop.Running w)
    {
        var person = w.People[r.By!.Value];
        if (person.Role == Role.Observer) return new Refusal.OnlyObserving();
        if (w.Step(drawn.Step) is not { } step) return new Refusal.UnknownStep();

        var admission = Admit(drawn, step, r.Now, addsOnly: scope == Scope.None);
        if (admission.Refusal is { } notNow) return notNow;

        var (entries, wrong) = Read(raw, step, person, w);
        if (wrong is not null) return wrong;

        var author = Author.Of(r, drawn.Step, step);
        var difference = Difference.Between(InForm(author, r.By, step, w), entries, step, scope);
        if (CheckWhole(drawn.Step, difference, step, w) is { } overall) return overall;
        if (admission.OnlyProposals && difference.TakesBack) return new Refusal.AlreadyRevealed(step.Definition.Name);

        var events = ImmutableArray.CreateBuilder<WorkshopEvent>();
        foreach (var entry in difference.Added)
        {
            var opinion = step.Definition.Kind(entry.Kind)!.IsOpinion;
            if (opinion && admission.OnlyProposals) return new Refusal.AlreadyRevealed(step.Definition.Name);

            var (id, mark) = author.Next(w);
            events.Add(new WorkshopEvent.Contributed(
                id, drawn.Step, entry.Kind, entry.Payload, mark, step.Progress.Round, admission.Late, admission.OnlyProposals));
        }

        events.AddRange(difference.Edited.Select(e => new WorkshopEvent.Revised(e.Element.Id, e.Payload)));
        events.AddRange(difference.Withdrawn.Select(e => new WorkshopEvent.Withdrawn(e.Id)));
        if (!step.IsAnonymous && !step.Answered.Contains(r.By.Value)) events.Add(new WorkshopEvent.Answered(drawn.Step, r.By.Value, Done: true));
        return events.ToImmutable();
    }

    public static Decision TakeBack(Command.TakeBack c, Request r, Workshop.Running w)
    {
        if (w.Step(c.Drawn.Step) is not { } step) return new Refusal.UnknownStep();

        var admission = Admit(c.Drawn, step, r.Now);
        if (admission.Refusal is { } notNow) return notNow;

        // Only its author withdraws anything, and then it is in nobody's words any more.
        if (w.Elements.GetValueOrDefault(c.Element) is { Status: ElementStatus.Withdrawn } gone && gone.Step == c.Drawn.Step) return Decision.Nothing;
        if (Author.Of(r, c.Drawn.Step, step).Own(w, step).FirstOrDefault(e => e.Id == c.Element) is not { } own) return new Refusal.UnknownElement(c.Element);
        if (own.Status is not (ElementStatus.Live or ElementStatus.Proposed) || !own.Members.IsEmpty) return new Refusal.AlreadyRevealed(step.Definition.Name);
        if (admission.OnlyProposals && own.Status == ElementStatus.Live) return new Refusal.AlreadyRevealed(step.Definition.Name);

        return new WorkshopEvent.Withdrawn(c.Element);
    }

    /// <summary>Counting is for what is reported; what others have merged it into counts with it.</summary>
    public static Decision Recur(Command.Recur c, Request r, Workshop.Running w)
    {
        if (w.Step(c.Drawn.Step) is not { } step) return new Refusal.UnknownStep();

        var admission = Admit(c.Drawn, step, r.Now);
        if (admission.Refusal is { } notNow) return notNow;
        if (admission.OnlyProposals) return new Refusal.AlreadyRevealed(step.Definition.Name);
        if (Author.Of(r, c.Drawn.Step, step).Own(w, step).FirstOrDefault(e => e.Id == c.Element) is not { } own
            || own is not { Status: ElementStatus.Live or ElementStatus.Merged, Evidence: Evidence.Reported }) return new Refusal.UnknownElement(c.Element);
        if (c.TakesBack && own.Recurrences == 0) return Decision.Nothing;
        if (!c.TakesBack && own.Recurrences >= MostRecurrences) return new Refusal.BadValue("recurrences");

        return new WorkshopEvent.Recurred(c.Element, c.TakesBack ? -1 : 1);
    }

    /// <summary>What a person's form for the step starts with: their own words, and what the group writes together.</summary>
    public static ImmutableArray<Element> InForm(Author author, ParticipantId? by, StepState step, Workshop.Running w) =>
        [.. author.Own(w, step).Concat(OfOthers(step, by, w)).Where(e => IsAskedNow(e, step))];

    /// <summary>What the group has one of, when somebody else wrote it first, and what facilitators write together.</summary>
    private static IEnumerable<Element> OfOthers(StepState step, ParticipantId? by, Workshop.Running w)
    {
        if (step.IsAnonymous || !step.Definition.Kinds.Any(k => k.Shared || k.Joint)) return [];

        var facilitates = w.Present(by) is { Role: Role.Facilitator };
        return step.Elements.Select(id => w.Elements[id]).Where(e => e.By != by
            && step.Definition.Kind(e.Kind) is { } kind && (kind.Shared || (kind.Joint && facilitates)));
    }

    public static Decision Reconsider(Command.Reconsider c, Request r, Workshop.Running w)
    {
        if (w.Step(c.Step) is not { } step) return new Refusal.UnknownStep();

        // In an anonymous step the engine keeps who has answered beside the step's key.
        return !step.IsAnonymous && step.Answered.Contains(r.By!.Value)
            ? new WorkshopEvent.Answered(c.Step, r.By.Value, Done: false)
            : Decision.Nothing;
    }

    public static Decision Claim(Command.Claim c, Request r, Workshop.Running w)
    {
        if (w.Step(c.Step) is not { Settings.Assigned: true } step) return new Refusal.UnknownStep();
        if (w.Survivor(c.Stage)?.Kind != StagesStep.Stage.Name) return new Refusal.UnknownElement(c.Stage);
        if (w.People[r.By!.Value].Role == Role.Observer) return new Refusal.OnlyObserving();

        return step.Claims.Contains(new(c.Stage, r.By.Value)) == c.Claims
            ? Decision.Nothing
            : new WorkshopEvent.Claimed(c.Step, c.Stage, r.By.Value, c.Claims);
    }

    /// <summary>Whether one's element stands in the form that the step shows now.</summary>
    private static bool IsAskedNow(Element element, StepState step)
    {
        var kind = step.Definition.Kind(element.Kind)!;
        return element.Status is ElementStatus.Live or ElementStatus.Proposed
            && kind.Part == step.Progress.Part
            && (!kind.IsOpinion || element.Round == step.Progress.Round);
    }

    private readonly record struct Admission(Refusal? Refusal, bool Late = false, bool OnlyProposals = false);

    /// <param name="addsOnly">Nothing is taken back, so a form of the round before is as good as one of this.</param>
    private static Admission Admit(StepPosition drawn, StepState step, DateTimeOffset now, bool addsOnly = false)
    {
        var progress = step.Progress;
        if (progress.Phase is Phase.Waiting or Phase.Skipped) return new(new Refusal.StepNotOpen(step.Definition.Name));
        var isOfEarlierRound = step.Settings.Recurs is not null && drawn.Round < progress.Round && (addsOnly || !step.IsAnonymous);
        if (!isOfEarlierRound && (drawn.Part, drawn.Round) != (progress.Part, progress.Round)) return new(new Refusal.AlreadyMoved(new(drawn.Step, progress.Phase, progress.Part, progress.Round)));
        if (step.IsSealed) return new(new Refusal.StepNotOpen(step.Definition.Name));
        if (progress.Phase == Phase.Open) return default;

        var inGrace = drawn.Phase == Phase.Open && now <= progress.RevealedAt + Grace;
        return progress.Phase switch
        {
            Phase.Settled => new(null, OnlyProposals: true),
            _ when !step.Settings.Blind || step.Settings.Late == LatePolicy.AcceptUntilSettled => default,
            _ when inGrace || step.Settings.Late == LatePolicy.AcceptAndMark => new(null, Late: true),
            _ => new(null, OnlyProposals: true),
        };
    }

    private static (ImmutableArray<Entry> Entries, Refusal? Refusal) Read(
        ImmutableArray<Entry> raw, StepState step, Participant person, Workshop.Running w)
    {
        var read = ImmutableArray.CreateBuilder<Entry>(raw.Length);
        var opinions = new HashSet<(string Kind, string About)>();
        for (var row = 0; row < raw.Length; row++)
        {
            var kind = step.Definition.Kind(raw[row].Kind);
            if (kind is null) return ([], new Refusal.UnknownKind(row, raw[row].Kind));
            if (kind.Shared && person.Role != Role.Facilitator) return ([], new Refusal.OnlyFacilitators());
            if (kind.Part != step.Progress.Part) return ([], new Refusal.NotInThisRound(row));

            var reading = kind.Read(raw[row].Payload, w);
            if (reading.Refusal is { } field) return ([], new Refusal.BadField(row, field));
            if (reading.Payload is not { } payload) continue;

            if (kind.IsOpinion || kind.Shared)
            {
                var about = kind.About is { } name ? payload.Word(name)! : "";
                if (!opinions.Add((kind.Name, about))) return ([], new Refusal.SaidTwice(row, kind.Name));
                if (kind.About is not null && !IsAsked(new(about), step, w)) return ([], new Refusal.NotInThisRound(row));
            }

            read.Add(new(kind.Name, payload));
        }

        return (read.DrainToImmutable(), null);
    }

    /// <summary>Rated again, only the chosen stages are asked; after the first part, only the shortlist.</summary>
    private static bool IsAsked(ElementId about, StepState step, Workshop.Running w)
    {
        var asked = step.Progress.Round > 1 ? step.Progress.Scope : step.Progress.Part > 0 ? step.Shortlist : [];
        return asked.IsEmpty || asked.Any(id => w.Survivor(id)?.Id == w.Survivor(about)?.Id);
    }

    private static Refusal? CheckWhole(int index, Difference difference, StepState step, Workshop.Running w)
    {
        foreach (var kind in step.Definition.Kinds)
        {
            if (difference.Whole.Count(e => e.Kind == kind.Name) > kind.MostPerPerson)
                return new Refusal.TooManyEntries(kind.Name, kind.MostPerPerson);
        }

        return step.Definition.Check(new(index, difference.Whole), w);
    }
}
