using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>What kind of map it is, its title and how much it holds.</summary>
internal static class Header
{
    public static Block Of(Sheet sheet)
    {
        var (map, phrases) = (sheet.Map, sheet.Phrases);
        var kind = phrases.Find($"map.kind.{map.Kind}") ?? map.Kind;
        return new Stack(2,
        [
            new Paragraph(kind, Theme.Eyebrow, sheet.FullWidth, most: 2),
            new Paragraph(map.Title, Theme.Title, sheet.FullWidth, most: 3),
            new Paragraph(Tally(sheet), new(14, Theme.Muted), sheet.FullWidth, most: 2),
        ]);
    }

    private static string Tally(Sheet sheet)
    {
        var (map, phrases) = (sheet.Map, sheet.Phrases);
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
