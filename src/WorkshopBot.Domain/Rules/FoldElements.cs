using System.Collections.Immutable;
using static WorkshopBot.Domain.Events.WorkshopEvent;

namespace WorkshopBot.Domain.Rules;

/// <summary>What happens to the things people said.</summary>
internal static class FoldElements
{
    public static Workshop.Running Apply(Workshop.Running w, Contributed e, ParticipantId? by)
    {
        if (w.Step(e.Step) is not { } step || step.Definition.Kind(e.Kind) is not { } kind || w.Elements.ContainsKey(e.Element)) return w;

        var element = new Element(e.Element, e.Step, e.Kind, e.Payload, by)
        {
            Status = e.Proposed ? ElementStatus.Proposed : ElementStatus.Live,
            Round = e.Round,
            Generation = step.Progress.Generation,
            Late = e.Late,
            IsFromElsewhere = e.From is not null,
            Evidence = step.Settings.Evidence,
        };
        if (kind.Handle is not null && !step.IsAnonymous) (w, element) = Numbered(w, element);

        return w with
        {
            Elements = w.Elements.Add(e.Element, element),
            Steps = w.Steps.SetItem(e.Step, Index(step with { Elements = step.Elements.Add(e.Element) }, e, by)),
        };
    }

    private static StepState Index(StepState step, Contributed e, ParticipantId? by) => (e.Mark, by) switch
    {
        ({ } mark, _) => step with { ByMark = step.ByMark.SetItem(mark, e.Element) },
        (_, { } person) => step with
        {
            ByPerson = step.ByPerson.SetItem(person, step.ByPerson.GetValueOrDefault(person, []).Add(e.Element)),
        },
        _ => step,
    };

    public static Workshop.Running Apply(Workshop.Running w, Withdrawn e)
    {
        if (!w.Elements.TryGetValue(e.Element, out var element)) return w;

        // Out of its author's list too: who writes and withdraws all day finds their own words as fast as on the first morning.
        w = w with { Elements = w.Elements.SetItem(e.Element, element with { Status = ElementStatus.Withdrawn }) };
        return element.By is { } person && w.Steps[element.Step].ByPerson.TryGetValue(person, out var own)
            ? Fold.StepChanged(w, element.Step, s => s with { ByPerson = s.ByPerson.SetItem(person, own.Remove(e.Element)) })
            : w;
    }

    public static Workshop.Running GiveHandle(Workshop.Running w, Element element)
    {
        (w, element) = Numbered(w, element);
        return w with { Elements = w.Elements.SetItem(element.Id, element) };
    }

    private static (Workshop.Running Workshop, Element Element) Numbered(Workshop.Running w, Element element)
    {
        var letter = w.Catalog.Kind(element.Kind).Handle!;
        var number = w.LastHandle.GetValueOrDefault(letter) + 1;
        var handle = $"{letter}{number}";
        var after = w with { LastHandle = w.LastHandle.SetItem(letter, number), Handles = w.Handles.SetItem(handle, element.Id) };
        return (after, element with { Handle = handle });
    }

    public static Workshop.Running Apply(Workshop.Running w, Merged e)
    {
        foreach (var from in e.From)
        {
            w = Fold.ElementChanged(w, from, x => x with { Status = ElementStatus.Merged, MergedInto = e.Into });
        }

        return Fold.ElementChanged(w, e.Into, x => x with { Members = x.Members.AddRange(e.From) });
    }

    public static Workshop.Running Apply(Workshop.Running w, Unmerged e)
    {
        foreach (var from in e.From)
        {
            w = Fold.ElementChanged(w, from, x => x with { Status = ElementStatus.Live, MergedInto = null });
        }

        return Fold.ElementChanged(w, e.Into, x => x with { Members = x.Members.RemoveRange(e.From) });
    }

    public static Workshop.Running Apply(Workshop.Running w, GroupsRefused e) => w with
    {
        RefusedGroups = e.Groups.Aggregate(w.RefusedGroups, (all, group) => e.Refused
            ? all.Add(group)
            : all.FindLastIndex(g => g.SequenceEqual(group)) is >= 0 and var at ? all.RemoveAt(at) : all),
    };
}
