using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Opportunities by worth: for the ranking, and for who does what next.</summary>
internal static class Agenda
{
    /// <summary>More than this nobody takes home from one workshop.</summary>
    public const int Most = 5;

    public static IEnumerable<(Element Element, Opportunity Opportunity)> ByRank(Scene scene)
    {
        if (scene.Workshop.Find(OpportunitiesStep.StoredName) is not { } step) return [];

        // The map has them in the order in which they stand in their step.
        return new StepView(scene.Workshop, step).Live(OpportunitiesStep.Opportunity)
            .Zip(MapProjection.Draw(scene.Workshop, scene.NameOf).Opportunities)
            .OrderBy(o => o.Second.Rank ?? int.MaxValue);
    }
}
