using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Layout;

/// <summary>What kind of map it is, its title and how much it holds.</summary>
internal static class Header
{
    public static Block Of(JourneyMap map, Phrases phrases, double width, TextStyle title, int most = 3) => new Stack(2,
    [
        new Paragraph(phrases.Find($"map.kind.{map.Kind}") ?? map.Kind, Theme.Eyebrow, width, most: 2),
        new Paragraph(map.Title, title, width, most),
        new Paragraph(Tally(map, phrases), new(14, Theme.Muted), width, most: 2),
    ]);

    private static string Tally(JourneyMap map, Phrases phrases)
    {
        (string Key, int Count)[] counts =
        [
            ("map.tally.stages", map.Stages.Length),
            ("map.tally.touchpoints", map.Stages.Sum(s => s.Touchpoints.Length)),
            ("map.tally.pain-points", map.Stages.Sum(s => s.PainPoints.Length)),
            ("map.tally.opportunities", map.Opportunities.Length),
        ];
        var shown = counts.Where(c => c.Count > 0).Select(c => phrases.Count(c.Key, c.Count)).ToList();
        return shown.Count > 0 ? string.Join(" · ", shown) : phrases["map.empty"];
    }
}
