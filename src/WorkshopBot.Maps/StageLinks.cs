using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps;

/// <summary>Which stages the links of a map lead to.</summary>
internal static class StageLinks
{
    /// <summary>By what a stage is called aloud, else by its name; null where there is none.</summary>
    public static int? Target(JourneyMap map, StageLink link) =>
        Find(map, (stage, i) => Words.Stage(stage, i) == link.To) ?? Find(map, (stage, _) => stage.Name == link.To);

    /// <summary>All that lead somewhere.</summary>
    public static IEnumerable<(int From, int To, string? Label)> Of(JourneyMap map) =>
        from i in Enumerable.Range(0, map.Stages.Length)
        from link in map.Stages[i].Links
        let to = Target(map, link)
        where to is not null
        select (i, to.Value, link.Label);

    private static int? Find(JourneyMap map, Func<Stage, int, bool> isIt)
    {
        for (var i = 0; i < map.Stages.Length; i++)
        {
            if (isIt(map.Stages[i], i)) return i;
        }

        return null;
    }
}
