using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Imports;

/// <summary>What the other parts of the product rely on in a map, and no schema can say.</summary>
internal static class MapRules
{
    /// <exception cref="WrongMapException">It breaks one.</exception>
    public static JourneyMap Checked(JourneyMap map)
    {
        if (map.Personas.Count(p => p.InFocus) > 1) throw new WrongMapException("two-in-focus", "personas");

        for (var i = 0; i < map.Lanes.Length; i++)
        {
            if (map.Lanes[i].Cells.Length != map.Stages.Length)
                throw new WrongMapException("cells", $"lanes[{i}].cells", ("count", map.Stages.Length.ToString()));
        }

        return map;
    }
}
