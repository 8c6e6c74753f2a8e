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

        for (var i = 0; i < map.Personas.Length; i++) Check(map.Personas[i], $"personas[{i}].curve", map);
        for (var i = 0; i < map.Stages.Length; i++) Check(map.Stages[i], $"stages[{i}]", map);
        return map;
    }

    private static void Check(Persona persona, string where, JourneyMap map)
    {
        if (persona.Curve.IsEmpty) return;
        if (persona.InFocus) throw new WrongMapException("curve-in-focus", where);
        if (persona.Curve.Length != map.Stages.Length)
            throw new WrongMapException("curve", where, ("count", map.Stages.Length.ToString()));
    }

    private static void Check(Stage stage, string where, JourneyMap map)
    {
        for (var i = 0; i < stage.Links.Length; i++)
        {
            if (StageLinks.Target(map, stage.Links[i]) is null)
                throw new WrongMapException("no-target", $"{where}.links[{i}].to", ("name", stage.Links[i].To));
        }

        for (var i = 0; i < stage.PainPoints.Length; i++)
        {
            if (stage.PainPoints[i].Source is { } source && SourceLink.Of(source) is null)
                throw new WrongMapException("source", $"{where}.painPoints[{i}].source");
        }
    }
}
