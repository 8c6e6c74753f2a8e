using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Web.Pictures;

/// <summary>The maps that a workshop has had, oldest first, and last the one that it has now. Each shows what everybody saw then.</summary>
public sealed class Timeline
{
    private readonly ImmutableArray<TimelineMap> maps;

    private Timeline(Scene scene, IEnumerable<Milestone> milestones)
    {
        (Title, Language) = (scene.Workshop.Title, scene.Workshop.Language);

        // Names are looked up anew: whoever was forgotten has none in any of the maps.
        maps =
        [
            .. milestones.Select(m => new TimelineMap($"{m.Place}", m, scene.Zone, new(() => MapProjection.Draw(m.Workshop, scene.NameOf)))),
            new(TimelineMap.Now, null, scene.Zone, new(() => MapProjection.Draw(scene.Workshop, scene.NameOf))),
        ];
    }

    public string Title { get; }

    public string Language { get; }

    public ImmutableArray<TimelineMap> Maps => maps;

    internal static Timeline Of(Scene scene, IEnumerable<Milestone> milestones) => new(scene, milestones);

    /// <summary>Two maps by what addresses call them, the earlier first; null where there is no such map.</summary>
    public (TimelineMap Before, TimelineMap After)? Choose(string? from, string? to)
    {
        var (one, other) = (Find(from), Find(to ?? TimelineMap.Now));
        return one < 0 || other < 0 ? null : (maps[Math.Min(one, other)], maps[Math.Max(one, other)]);
    }

    /// <param name="phrases">In what the maps are called.</param>
    public static MapComparison Compare(TimelineMap before, TimelineMap after, Phrases phrases) =>
        MapComparison.Between(before.Map.Value, after.Map.Value, ofOneWorkshop: true) with
        {
            Called = (before.Called(phrases), after.Called(phrases)),
        };

    /// <summary>What came with a map that was not in the one before it; all of the first.</summary>
    public MapComparison Since(int place)
    {
        var map = maps[place].Map.Value;
        var before = place > 0 ? maps[place - 1].Map.Value : map with { Stages = [], Opportunities = [] };
        return MapComparison.Between(before, map, ofOneWorkshop: true);
    }

    private int Find(string? key) => maps.ToList().FindIndex(m => m.Key == key);
}
