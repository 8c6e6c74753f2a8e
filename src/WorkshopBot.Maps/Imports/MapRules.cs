using System.Text.Json;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Imports;

/// <summary>What the other parts of the product rely on in a map, whichever file it comes from.</summary>
internal static class MapRules
{
    /// <exception cref="WrongMapException">It breaks one, or the schema.</exception>
    public static JourneyMap Checked(JourneyMap map)
    {
        using var json = JsonDocument.Parse(MapJson.Write(map));
        MapSchema.Check(json.RootElement);
        if (map.Personas.Count(p => p.InFocus) > 1) throw new WrongMapException("two-in-focus", "personas");

        for (var i = 0; i < map.Lanes.Length; i++)
        {
            if (map.Lanes[i].Cells.Length != map.Stages.Length)
                throw new WrongMapException("cells", $"lanes[{i}].cells", ("count", map.Stages.Length.ToString()));
        }

        return map;
    }
}
