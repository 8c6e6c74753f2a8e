using System.Globalization;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout.Lanes;

namespace WorkshopBot.Maps.Layout;

/// <summary>The map itself.</summary>
internal static class MapContents
{
    public static Contents Of(Sheet sheet)
    {
        var version = sheet.Phrases.Format("map.footer", ("version", sheet.Map.Version.ToString(CultureInfo.InvariantCulture)));
        return new(
            sheet,
            Header.Of(sheet.Map, sheet.Phrases, sheet.FullWidth, Theme.Title),
            PersonaStrip.Of(sheet),
            LaneOrder.All.SelectMany(lane => lane.Bands(sheet)),
            Beside.Of(sheet),
            Legend.Of(sheet),
            $"{sheet.Map.Title} · {version}");
    }
}
