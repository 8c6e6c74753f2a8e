using System.Collections.Immutable;
using WorkshopBot.Domain.Events;
using static WorkshopBot.Domain.Events.WorkshopEvent;

namespace WorkshopBot.Domain.Rules;

/// <summary>
/// What can be undone. The inverse of an act is computed when it is folded, from the workshop as it was before: so it is the
/// same on every instance and needs no place in the log.
/// </summary>
internal static class Acts
{
    /// <summary>Older acts can be looked up in the log; nobody undoes them by a button.</summary>
    private const int Most = 100;

    public static Workshop.Running Remember(Workshop.Running? before, Workshop.Running after, Deed deed, DateTimeOffset at)
    {
        // A start cannot be taken back, only left; an undo is taken back by doing the thing again.
        if (before is null || deed.Events.Any(e => e is Undone)) return after;
        if (deed.Events.FirstOrDefault(e => Inverse(e, before, deed) is not null) is not { } what) return after;

        var undo = ImmutableArray.CreateBuilder<WorkshopEvent>();
        var touches = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var @event in deed.Events.Reverse())
        {
            if (Inverse(@event, before, deed) is not { } inverse) continue;
            undo.Add(inverse);
            touches.UnionWith(Touches(@event));
        }

        var acts = after.Acts.Count >= Most ? after.Acts.RemoveAt(0) : after.Acts;
        return after with
        {
            Acts = acts.Add(new(deed.Id, deed.By, at, what, undo.DrainToImmutable(), [.. touches.Order(StringComparer.Ordinal)])),
        };
    }

    /// <summary>
    /// Each event of a deed is inverted against the workshop before the whole deed: what several events of it change is then
    /// given back as it was by any of them.
    /// </summary>
    private static WorkshopEvent? Inverse(WorkshopEvent @event, Workshop.Running before, Deed deed) => @event switch
    {
        Progressed e when before.Step(e.Step) is { } step => new Progressed(e.Step, step.Progress),
        TurnedTo => new TurnedTo(before.Current),
        Merged e => new Unmerged(e.Into, e.From),
        Renamed e when before.Elements.TryGetValue(e.Element, out var x) => new Renamed(e.Element, x.Renamed),
        Moved e when before.Elements.TryGetValue(e.Element, out var x) => new Moved(e.Element, x.Moved),
        Placed e when before.Elements.TryGetValue(e.Element, out var x) => new Placed(e.Element, x.Status),
        Reordered e => new Reordered(e.Kind, before.Orders.GetValueOrDefault(e.Kind, [])),
        GroupsRefused e => e with { Refused = !e.Refused },
        EvidenceSet e when before.Elements.TryGetValue(e.Element, out var x) => new EvidenceSet(e.Element, x.Evidence, x.EvidenceLink),
        RoleGiven e when before.People.TryGetValue(e.Participant, out var person) => new RoleGiven(e.Participant, person.Role),
        Focused => new Focused(before.Focus),
        Connected => new Connected(before.Ways, before.CloseUps),
        Shortlisted e when before.Step(e.Step) is { } step => new Shortlisted(e.Step, step.Shortlist),
        // The map that is finished without what is taken back comes after the one with it.
        Finished when before.Ending is { } ending => new Finished(ending.At, ending.Owner, ending.NextReview, before.Version + 2),
        Finished => new Resumed(before.Version),
        ReviewPostponed when before.Ending is { } ending => new ReviewPostponed(ending.NextReview),
        Resumed when before.Ending is { } ending => new Finished(ending.At, ending.Owner, ending.NextReview, before.Version),

        ReportsLanded e => before.Landings.GetValueOrDefault(e.From) is { IsTakenBack: false, Findings: var last }
            ? e with { Findings = last }
            : e with { IsTakenBack = true },

        SummaryBegun e when deed.By is not null && !IsShown(e.Place, before) => new SummaryEnded(e.Place),
        SummaryTimed e when deed.By is not null && before.Summaries.GetValueOrDefault(Summary.KeyOf(e.Place))?.Rule is null =>
            IsShown(e.Place, before) ? e with { Rule = null, Next = null } : new SummaryEnded(e.Place),

        // What people say is theirs. Only a draft that a move put there goes with the move.
        Contributed { From: null } e when deed.Events.Any(x => x is Progressed) => new Placed(e.Element, ElementStatus.Removed),
        _ => null,
    };

    private static bool IsShown(Place place, Workshop.Running w) =>
        w.Summaries.GetValueOrDefault(Summary.KeyOf(place)) is { IsEnded: false };

    private static IEnumerable<string> Touches(WorkshopEvent @event) => @event switch
    {
        Progressed or TurnedTo or Finished or Resumed or ReviewPostponed => ["steps"],
        Contributed e => [e.Element.Value],
        Merged e => e.From.Append(e.Into).Select(id => id.Value),
        Renamed e => [e.Element.Value],
        Moved e => [e.Element.Value],
        Placed e => [e.Element.Value],
        EvidenceSet e => [e.Element.Value],
        Reordered e => [$"order/{e.Kind}"],
        RoleGiven => ["roles"],
        Focused => ["focus"],
        Connected => ["connections"],
        Shortlisted e => [$"shortlist/{e.Step}"],
        ReportsLanded e => [$"landing/{e.From}"],
        SummaryBegun e => [$"summary/{Summary.KeyOf(e.Place)}"],
        SummaryTimed e => [$"summary/{Summary.KeyOf(e.Place)}"],
        _ => [],
    };
}
