using System.Text.Json;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Maps.Imports;

/// <summary>
/// How much a map may hold that somebody sends: far more than a group can say, and no more than every store and picture takes.
/// </summary>
public static class MapBounds
{
    /// <summary>Of the file.</summary>
    public const int MostBytes = 1024 * 1024;

    public const int MostStages = 100;

    /// <summary>Everything that anybody wrote, from the title to the last note.</summary>
    public const int MostTexts = 5_000;

    /// <summary>UTF-16 units of any text in it.</summary>
    public const int LongestText = 10_000;

    private const int LongestTold = 40;

    /// <exception cref="WrongMapException">It holds more.</exception>
    public static JourneyMap Checked(JourneyMap map)
    {
        if (map.Stages.Length > MostStages) throw new WrongMapException("stages", "", ("most", $"{MostStages}"));

        if (MapTexts.Of(map).Count() > MostTexts) throw new WrongMapException("texts", "", ("most", $"{MostTexts}"));

        using var json = JsonDocument.Parse(MapJson.Write(map));
        if (Strings(json.RootElement).FirstOrDefault(s => s.Length > LongestText) is { } text)
            throw new WrongMapException("long", "", ("text", FitText.Cut(text, LongestTold)), ("most", $"{LongestText}"));

        return map;
    }

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };
}
