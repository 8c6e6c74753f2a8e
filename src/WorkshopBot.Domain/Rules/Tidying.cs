using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using static WorkshopBot.Domain.Commands.TidyOperation;

namespace WorkshopBot.Domain.Rules;

/// <summary>What facilitators do with what people said: never to the words, always beside them.</summary>
internal static class Tidying
{
    public static Decision Tidy(Command.Tidy c, Request r, Workshop.Running w)
    {
        var events = ImmutableArray.CreateBuilder<WorkshopEvent>();
        foreach (var operation in c.Operations)
        {
            // Each line sees what the lines above it did.
            switch (Decide(operation, w))
            {
                case Decision.Refused refused:
                    return refused;
                case Decision.Accepted accepted:
                    events.AddRange(accepted.Events);
                    w = (Workshop.Running)w.Apply(new(r.Id, r.By, accepted.Events), r.Now);
                    break;
            }
        }

        return events.ToImmutable();
    }

    private static Decision Decide(TidyOperation operation, Workshop.Running w) => operation switch
    {
        Merge o => DecideMerge(o, w),
        Rename o => DecideRename(o.Element, o.Text, w),
        Park o => Place(o.Element, ElementStatus.Parked, w, ElementStatus.Live, ElementStatus.Proposed),
        Remove o => Place(o.Element, ElementStatus.Removed, w, ElementStatus.Live, ElementStatus.Proposed, ElementStatus.Parked),
        Keep o => Place(o.Element, ElementStatus.Live, w, ElementStatus.Parked, ElementStatus.Removed, ElementStatus.Proposed),
        Move o => DecideMove(o, w),
        Reorder o => DecideReorder(o, w),
        Refuse o => DecideRefuse(o, w),
        _ => throw new UnreachableException(),
    };

    private static Decision DecideMerge(Merge o, Workshop.Running w)
    {
        if (o.From.IsEmpty) return new Refusal.CannotMerge(o.Into);
        if (Item(o.Into, w) is not { Status: ElementStatus.Live } into) return new Refusal.UnknownElement(o.Into);

        var seen = new HashSet<ElementId> { o.Into };
        foreach (var id in o.From)
        {
            if (Item(id, w) is not { Status: ElementStatus.Live } from) return new Refusal.UnknownElement(id);
            if (from.Kind != into.Kind || !seen.Add(id)) return new Refusal.CannotMerge(id);
        }

        if (IsHidden(into, w)) return new Refusal.NotRevealed();

        Decision merged = new WorkshopEvent.Merged(o.Into, o.From);
        return o.Name is null ? merged : DecideRename(o.Into, o.Name, w) switch
        {
            Decision.Accepted renamed => ((Decision.Accepted)merged).Events.AddRange(renamed.Events),
            var refused => refused,
        };
    }

    private static Decision DecideRename(ElementId id, string to, Workshop.Running w)
    {
        if (Item(id, w) is not { } element) return new Refusal.UnknownElement(id);
        if (IsHidden(element, w)) return new Refusal.NotRevealed();
        var kind = w.Catalog.Kind(element.Kind);
        if (kind.TextField is not { } name || kind.Field(name) is not TextField field) return new Refusal.UnknownElement(id);

        var text = Text.Clean(to);
        return Text.Problem(text, field.Longest) is { } problem
            ? new Refusal.BadText(problem, field.Longest)
            : new WorkshopEvent.Renamed(id, text);
    }

    private static Decision Place(ElementId id, ElementStatus to, Workshop.Running w, params ReadOnlySpan<ElementStatus> from)
    {
        if (Item(id, w) is not { } element) return new Refusal.UnknownElement(id);
        if (IsHidden(element, w)) return new Refusal.NotRevealed();
        if (element.Status == to) return Decision.Nothing;
        return from.Contains(element.Status) ? new WorkshopEvent.Placed(id, to) : new Refusal.UnknownElement(id);
    }

    private static Decision DecideMove(Move o, Workshop.Running w)
    {
        if (Item(o.Element, w) is not { } element || w.Catalog.Kind(element.Kind).StageField is null) return new Refusal.UnknownElement(o.Element);
        if (IsHidden(element, w)) return new Refusal.NotRevealed();
        if (o.Stage is { } stage && w.Survivor(stage)?.Kind != StagesStep.Stage.Name) return new Refusal.UnknownElement(stage);
        return new WorkshopEvent.Moved(o.Element, new(o.Stage));
    }

    private static Decision DecideReorder(Reorder o, Workshop.Running w)
    {
        string? kind = null;
        var seen = new HashSet<ElementId>();
        foreach (var id in o.Order)
        {
            if (Item(id, w) is not { Status: ElementStatus.Live } element || !seen.Add(id)) return new Refusal.UnknownElement(id);
            if (IsHidden(element, w)) return new Refusal.NotRevealed();
            if (element.Kind != (kind ??= element.Kind)) return new Refusal.UnknownElement(id);
        }

        return kind is null ? Decision.Nothing : new WorkshopEvent.Reordered(kind, o.Order);
    }

    private static Decision DecideRefuse(Refuse o, Workshop.Running w)
    {
        foreach (var group in o.Groups)
        {
            if (group.Length < 2) return new Refusal.UnknownElement(group.FirstOrDefault());

            var kind = Item(group[0], w)?.Kind;
            foreach (var id in group)
            {
                if (Item(id, w) is not { } element || element.Kind != kind) return new Refusal.UnknownElement(id);
                if (IsHidden(element, w)) return new Refusal.NotRevealed();
            }
        }

        return o.Groups.IsEmpty ? Decision.Nothing : new WorkshopEvent.GroupsRefused(o.Groups, Refused: true);
    }

    public static Decision SetEvidence(Command.SetEvidence c, Workshop.Running w)
    {
        if (Item(c.Element, w) is not { } element || IsHidden(element, w)) return new Refusal.UnknownElement(c.Element);
        if (c.Link is not null && !(Uri.TryCreate(c.Link, UriKind.Absolute, out var link) && link.Scheme is "https" or "http")) return new Refusal.BadValue("link");
        if (c.Link?.Length > Text.LongestText) return new Refusal.BadText(TextProblem.TooLong, Text.LongestText);
        return new WorkshopEvent.EvidenceSet(c.Element, c.Evidence, c.Link);
    }

    public static Decision Focus(Command.Focus c, Workshop.Running w) =>
        w.Survivor(c.Persona)?.Kind == PersonaStep.Persona.Name
            ? new WorkshopEvent.Focused(c.Persona)
            : new Refusal.UnknownElement(c.Persona);

    public static Decision Spotlight(Command.Spotlight c, Workshop.Running w)
    {
        if (w.Step(c.Step) is null) return new Refusal.UnknownStep();
        if (c.Stage is { } stage && w.Survivor(stage)?.Kind != StagesStep.Stage.Name) return new Refusal.UnknownElement(stage);
        return new WorkshopEvent.Spotlit(c.Step, c.Stage);
    }

    public static Decision Shortlist(Command.Shortlist c, Workshop.Running w)
    {
        if (w.Step(c.Step) is not { Definition.Parts: > 1 }) return new Refusal.UnknownStep();
        foreach (var id in c.Items)
        {
            if (w.Survivor(id) is null) return new Refusal.UnknownElement(id);
        }

        return new WorkshopEvent.Shortlisted(c.Step, c.Items);
    }

    public static Decision TakeNote(Command.TakeNote c) => Said(c.Text, text => new WorkshopEvent.Noted(c.Kind, text));

    public static Decision Park(Command.Park c, Participant by) =>
        by.Role == Role.Observer ? new Refusal.OnlyObserving() : Said(c.Text, text => new WorkshopEvent.Parked(text));

    private static Decision Said(string said, Func<string, WorkshopEvent> happened)
    {
        var text = Text.Clean(said);
        return Text.Problem(text, Text.LongestText) is { } problem ? new Refusal.BadText(problem, Text.LongestText) : happened(text);
    }

    /// <summary>Opinions are not tidied.</summary>
    private static Element? Item(ElementId id, Workshop.Running w) =>
        w.Elements.GetValueOrDefault(id) is { } element && !w.Catalog.Kind(element.Kind).IsOpinion ? element : null;

    /// <summary>What nobody else may see yet, a facilitator does not rearrange either.</summary>
    public static bool IsHidden(Element element, Workshop.Running w) =>
        w.Steps[element.Step] is { Settings.Blind: true, Progress: { Phase: Phase.Open, Round: 1 } };
}
