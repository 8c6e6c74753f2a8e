using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps.Comparing;

namespace WorkshopBot.Maps.Comparing;

/// <summary>How much is new, gone and changed, a phrase for each kind of element of which something is.</summary>
internal static class Tally
{
    public static IEnumerable<string> Of(MapComparison comparison, Phrases phrases) => new[]
    {
        Of("comparison.lane.stages", comparison.Stages, phrases),
        Of("map.lane.pain-points", comparison.PainPoints, phrases),
        Of("map.lane.opportunities", comparison.Opportunities, phrases),
        Of("map.lane.touchpoints", comparison.Touchpoints, phrases),
    }.OfType<string>();

    private static string? Of<T>(string name, Compared<T> compared, Phrases phrases)
    {
        if (compared.IsSame) return null;

        (string Key, int Count)[] counts =
        [
            ("added", compared.Added.Length), ("gone", compared.Gone.Length),
            ("changed", compared.Changed().Count()),
        ];
        var said = counts.Where(c => c.Count > 0).Select(c => phrases.Format($"comparison.tally.{c.Key}", ("count", $"{c.Count}")));
        return phrases.Format("comparison.tally", ("name", phrases[name]), ("counts", string.Join(phrases["map.list-separator"], said)));
    }
}
