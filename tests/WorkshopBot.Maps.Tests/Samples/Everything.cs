using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>The maps that every export has to manage.</summary>
internal static class Everything
{
    /// <summary>Such as groups make them.</summary>
    public static IReadOnlyDictionary<string, JourneyMap> Ordinary { get; } = new Dictionary<string, JourneyMap>
    {
        ["empty"] = Others.Empty,
        ["tea"] = Others.Tea,
        ["three"] = Others.Three,
        ["bike shop"] = BikeShop.Map,
        ["hospital"] = Others.Hospital,
        ["arabic"] = Others.Arabic,
        ["chinese"] = Others.Chinese,
        ["fifteen"] = Others.Fifteen,
        ["forklift"] = Others.Forklift,
        ["lanes"] = BikeShop.Map with { Lanes = [new("function", [["coffee", "tea"], [], [], ["cake"], [], [], []])] },
    };

    /// <summary>With one hostile text in every field, and with several mixed.</summary>
    public static IReadOnlyDictionary<string, JourneyMap> Nasty { get; } = Hostile.Texts
        .Select(t => (Name: $"hostile {t.Key}", Map: Hostile.Map(t.Value)))
        .Concat(RandomMap.Several(10, [.. Hostile.Texts.Values]).Select((map, i) => (Name: $"random {i}", Map: map)))
        .ToDictionary(m => m.Name, m => m.Map);

    public static IReadOnlyDictionary<string, JourneyMap> All { get; } =
        Ordinary.Concat(Nasty).ToDictionary(m => m.Key, m => m.Value);

    public static TheoryData<string> Names => [.. All.Keys];
}
