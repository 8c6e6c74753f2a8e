using System.Globalization;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Telling;

/// <summary>One long picture for a screen, pages for paper.</summary>
internal sealed class StoryLayout : MapLayout
{
    internal override double PointsPerUnit => StoryPage.PointsPerUnit;

    internal override IPicture Of(JourneyMap map, Phrases phrases)
    {
        var format = StoryFormat.Screen;
        var version = phrases.Format("map.footer", ("version", map.Version.ToString(CultureInfo.InvariantCulture)));
        return new Scroll(format.Width, format.Margin, 20, map.Stages.Length,
        [
            new ToldRows(format.Content, [.. Rows(format, map, phrases)]),
            new Paragraph($"{map.Title} · {version}", Theme.Small, format.Content, most: 2),
        ]);
    }

    internal override IReadOnlyList<IPicture> Pages(JourneyMap map, Phrases phrases) =>
        StoryPage.Filled(map, phrases, [.. Rows(StoryFormat.Paper, map, phrases)]);

    private static IEnumerable<StoryRow> Rows(StoryFormat format, JourneyMap map, Phrases phrases) =>
        StoryRows.Of(format.Sheet(map, phrases), format.PerRow);
}
