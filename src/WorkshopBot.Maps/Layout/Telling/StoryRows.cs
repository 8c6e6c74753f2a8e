using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout.Lanes;
using WorkshopBot.Maps.Layout.Overviews;

namespace WorkshopBot.Maps.Layout.Telling;

/// <summary>The journey from top to bottom: whose it is, the curve, stage after stage, and what stands beside it.</summary>
internal static class StoryRows
{
    public static IEnumerable<StoryRow> Of(Sheet sheet, int perRow)
    {
        var (map, phrases, width) = (sheet.Map, sheet.Phrases, sheet.FullWidth);
        yield return new(0, Header.Of(map, phrases, width, new(30, Theme.Ink, Bold: true)));
        yield return new(16, Overview.Of(map, phrases, width));
        foreach (var panel in PersonaStrip.Below(sheet)) yield return new(14, panel);
        for (var i = 0; i < map.Stages.Length; i++)
        {
            foreach (var row in StageRows.Of(sheet, i, perRow)) yield return row;
        }

        foreach (var row in CardRows.Of(sheet, [Opportunities.Across(sheet)], perRow, 26)) yield return row;
        yield return new(26, Beside.Of(sheet));
        yield return new(24, Legend.Of(sheet, arcs: false));
    }
}
