using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>Dots on everything first; then impact and effort, on the shortlist only.</summary>
public sealed class PrioritiseStep : StepDefinition
{
    public static EntryKind Vote { get; } = new("vote",
    [
        new ReferenceField("item", OpportunitiesStep.Opportunity.Name) { Required = true }, new NumberField("votes", 0, 99),
    ])
    {
        About = "item",
    };

    public static EntryKind Estimate { get; } = new("estimate",
    [
        new ReferenceField("item", OpportunitiesStep.Opportunity.Name) { Required = true },
        new NumberField("impact", 1, 5), new NumberField("effort", 1, 5),
    ])
    {
        About = "item",
        Part = 1,
    };

    /// <summary>Impact and effort are worth the time for a few only.</summary>
    private const int MostEstimated = 8;

    public override StepName Name => new("prioritise");

    public override ImmutableArray<EntryKind> Kinds { get; } = [Vote, Estimate];

    /// <summary>
    /// Five dots up to fifteen items, then one for every three, and never more than twelve: enough to choose, too few to
    /// please everybody.
    /// </summary>
    public static int SuggestedBudget(int items) => Math.Clamp((items + 2) / 3, 5, 12);

    public override int? Budget(StepState step, Workshop.Running workshop) => Dots(step, workshop);

    private static int Dots(StepState step, Workshop.Running workshop)
    {
        if (step.Settings.Budget is { } budget) return budget;

        var raised = workshop.Find(OpportunitiesStep.StoredName)?.Elements ?? [];
        return SuggestedBudget(raised.Count(id => workshop.Elements[id].Status == ElementStatus.Live));
    }

    /// <summary>The eight with most dots; where no more were raised, all of them.</summary>
    public override ImmutableArray<ElementId> Shortlist(StepView step)
    {
        var voted = step.AllOpinions(Vote)
            .Select(v => (v.About, Dots: v.Opinions.Sum(o => o.Payload.Number("votes") ?? 0)))
            .Where(v => v.Dots > 0)
            .OrderByDescending(v => v.Dots);
        return step.IsWithheld ? [] : [.. voted.Take(MostEstimated).Select(v => v.About)];
    }

    public override Refusal? Check(Answer answer, Workshop.Running workshop)
    {
        var given = answer.Entries.Where(e => e.Kind == Vote.Name).Sum(e => e.Payload.Number("votes") ?? 0);
        if (given == 0) return null;

        var budget = Dots(workshop.Steps[answer.Step], workshop);
        return given > budget ? new Refusal.OverBudget(given, budget) : null;
    }

    public override void Draw(StepView step, MapDrawing map)
    {
        if (step.IsWithheld || !step.IsVisible(Vote)) return;

        map.IsPrioritised = true;
        foreach (var opportunity in map.Opportunities) opportunity.Votes = 0;
        foreach (var (item, votes) in step.AllOpinions(Vote))
        {
            if (map.Opportunity(item) is { } opportunity) opportunity.Votes = votes.Sum(v => v.Payload.Number("votes") ?? 0);
        }

        foreach (var (item, estimates) in step.Opinions(Estimate))
        {
            if (map.Opportunity(item) is not { } opportunity) continue;
            opportunity.Impacts = [.. estimates.Select(e => e.Payload.Number("impact")).OfType<int>()];
            opportunity.Efforts = [.. estimates.Select(e => e.Payload.Number("effort")).OfType<int>()];
        }
    }
}
