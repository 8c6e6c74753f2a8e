using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>A map and what became of it.</summary>
internal static class Compared
{
    public static MapComparison BikeShop { get; } = MapComparison.Between(Samples.BikeShop.Map, After(Samples.BikeShop.Map));

    /// <summary>
    /// A year later: a stage gone, a new one, two that changed places, one called otherwise; feelings up and down, and of each
    /// kind of element something new, gone, moved and changed.
    /// </summary>
    public static JourneyMap After(JourneyMap map, string? word = null)
    {
        word ??= map.Stages is [{ Name: var name }, ..] ? name : map.Title;
        var stages = map.Stages.ToList();
        if (stages.Count > 3) stages.RemoveAt(3);
        if (stages.Count > 2) (stages[1], stages[2]) = (stages[2], stages[1]);
        if (stages.Count > 0) stages[0] = Moved(stages[0], stages[^1], word);
        stages = [.. stages.Select((s, i) => Felt(s, ((i % 3) - 1) * 0.75m, i))];
        stages.Insert(stages.Count / 2, MapBuilder.Stage($"{word} +", word, [MapBuilder.Online(word, "App")], MapBuilder.Felt(2, 1, 2)));
        return map with
        {
            Version = map.Version + 1,
            Stages = [.. stages],
            Opportunities =
            [
                .. map.Opportunities.Skip(1).Reverse().Select((o, i) => o with { Rank = i + 1, Owner = i == 0 ? word : null, Score = o.Score + 1 }),
                MapBuilder.Idea(word, null, 9, 2),
            ],
        };
    }

    private static Stage Moved(Stage first, Stage from, string word) => first with
    {
        Name = $"{first.Name} & {word}",
        Touchpoints = [.. first.Touchpoints.Skip(1), MapBuilder.OnSite($"{word} 2", "Shop")],
        PainPoints = [.. first.PainPoints.Skip(1), .. from.PainPoints.Take(1), MapBuilder.Pain($"{word} !", 3, 2)],
    };

    private static Stage Felt(Stage stage, decimal by, int index) => stage with
    {
        Emotion = stage.Emotion.Mean is { } mean
            ? stage.Emotion with { Mean = Math.Clamp(mean + by, -2, 2), Count = stage.Emotion.Count + index, Disagreement = index == 3 }
            : MapBuilder.Felt(1, 0),
        PainPoints = [.. stage.PainPoints.Select((p, i) => i == 0 ? p with { Severity = 1 + (index % 5), Reports = p.Reports + index } : p)],
    };
}
