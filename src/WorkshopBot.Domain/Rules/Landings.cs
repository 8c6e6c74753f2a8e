using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Domain.Rules;

/// <summary>
/// What others have reported comes to a map, finished or not. What sounds like a pain point of the same stage is evidence for it; the
/// rest waits as proposals. A collection that lands again replaces what it has brought before.
/// </summary>
internal static class Landings
{
    /// <summary>More new ones nobody looks through: the lighter come when these are kept or removed.</summary>
    private const int MostProposals = 60;

    public static Decision Land(Landing landing, Request r, Workshop.Running w)
    {
        if (w.Find(new("pain-points")) is not { } step) return new Refusal.UnknownStep();

        var last = w.Landings.GetValueOrDefault(landing.From);
        if (last?.Number >= landing.Number) return Decision.Nothing;

        var known = (last?.Findings ?? []).ToDictionary(l => l.Finding);
        var news = landing.Findings.Where(f => !known.ContainsKey(f.Id)).ToList();
        var proposals = new List<WorkshopEvent>();
        var landed = landing.Findings
            .Where(f => known.ContainsKey(f.Id)).Select(f => known[f.Id] with { Reports = f.Reports })
            .Concat(Place(news, landing.From, step, proposals, r, w))
            .ToImmutableArray();
        if (last is not null && last.Findings.SequenceEqual(landed)) return Decision.Nothing;

        return ImmutableArray.Create<WorkshopEvent>([
            .. proposals,
            new WorkshopEvent.ReportsLanded(landing.From, landing.Number, landing.Title, landed),
            .. Finishing.Again(w),
        ]);
    }

    /// <summary>What waited until people had answered for themselves; when that is done once more, what it brought then.</summary>
    public static ImmutableArray<WorkshopEvent> Awaited(Landing landing, Request r, Workshop.Running w) =>
        w.Landings.GetValueOrDefault(landing.From) is { IsTakenBack: true } last
            ? [new WorkshopEvent.ReportsLanded(landing.From, last.Number, last.Title, last.Findings)]
            : Land(landing, r, w) is Decision.Accepted { Events: var landed } ? landed : [];

    private static IEnumerable<Landed> Place(
        List<Finding> findings, string from, StepState step, List<WorkshopEvent> proposals, Request r, Workshop.Running w)
    {
        var stages = Stages(w);
        var pains = PainPoints(new(w, step), w);
        foreach (var at in findings.GroupBy(f => f.Stage is { } name ? stages.GetValueOrDefault(name) : null))
        {
            var here = at.Key is null ? pains : [.. pains.Where(p => w.StageOf(p.Pain)?.Id == at.Key.Id)];
            foreach (var group in Groups([.. at], here))
            {
                if (group.Pain is null && proposals.Count >= MostProposals) continue;

                var on = group.Pain ?? Propose(group.Findings[0], from, at.Key, step, proposals, r, w);
                foreach (var finding in group.Findings) yield return new(finding.Id, on, finding.Reports, IsNew: group.Pain is null);
            }
        }
    }

    /// <summary>What says the same, the heaviest first, with the pain point that says it already.</summary>
    private static IEnumerable<(List<Finding> Findings, ElementId? Pain)> Groups(
        List<Finding> findings, ImmutableArray<(Element Pain, string Text)> pains)
    {
        var byId = findings.ToDictionary(f => new ElementId($"finding/{f.Id}"));
        var groups = NearDuplicates.Find([.. pains.Select(p => (p.Pain.Id, p.Text)), .. byId.Select(f => (f.Key, f.Value.Text))]);
        var alone = byId.Keys.Except(groups.SelectMany(g => g.Members)).Select(id => ImmutableArray.Create(id));
        return from members in groups.Select(g => g.Members).Concat(alone)
               let said = members.Where(byId.ContainsKey).Select(id => byId[id]).OrderByDescending(Weight).ToList()
               where said.Count > 0
               orderby said.Sum(Weight) descending
               select (said, members.Where(id => !byId.ContainsKey(id)).Select(id => (ElementId?)id).FirstOrDefault());
    }

    private static int Weight(Finding finding) => finding.Reports * (finding.Severity ?? 1);

    private static ElementId Propose(
        Finding finding, string from, Element? stage, StepState step, List<WorkshopEvent> proposals, Request r, Workshop.Running w)
    {
        var kind = PainPointsStep.PainPoint;
        var said = Payload.Of(
            ("stage", stage is { Id.Value: var at } ? at : (FieldValue?)null),
            ("text", finding.Text),
            ("severity", finding.Severity is { } severity ? severity : (FieldValue?)null),
            ("side", finding.Side is { } side ? side : (FieldValue?)null));
        var id = new ElementId($"{r.Id}-{proposals.Count}");

        // What its author could say in a collection can be said here.
        proposals.Add(new WorkshopEvent.Contributed(
            id, w.Steps.IndexOf(step), kind.Name, kind.Read(said, w).Payload!, Mark: null, step.Progress.Round, Late: false, Proposed: true)
        {
            From = from,
        });
        return id;
    }

    private static Dictionary<string, Element> Stages(Workshop.Running w)
    {
        if (w.Find(new("stages")) is not { } step) return [];

        var view = new StepView(w, step);
        return view.Live(StagesStep.Stage).GroupBy(view.Text, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those that everybody may see, and what others have reported before.</summary>
    private static ImmutableArray<(Element Pain, string Text)> PainPoints(StepView view, Workshop.Running w)
    {
        var proposed = w.Landings.Values.SelectMany(l => l.Findings).Where(f => f.IsNew).Select(f => f.On).Distinct()
            .Select(id => w.Elements[id]).Where(e => e.Status == ElementStatus.Proposed);
        return [.. view.Live(PainPointsStep.PainPoint).Concat(proposed).Select(e => (e, view.Text(e)))];
    }
}
