using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Lanes;

internal sealed class Touchpoints : ILane
{
    public IEnumerable<Band> Bands(Sheet sheet)
    {
        var cells = Columns.Of(sheet, sheet.Map.Stages, s => Cards(sheet, s));
        if (cells.IsEmpty) yield break;

        yield return new(sheet.Phrases["map.lane.touchpoints"], sheet.Phrases["map.lane.touchpoints.hint"], LaneIcons.Hand, cells);
    }

    public IEnumerable<StageCards> At(Sheet sheet, int stage)
    {
        yield return new(sheet.Phrases["map.lane.touchpoints"], LaneIcons.Hand, Theme.Ink, [.. Cards(sheet, sheet.Map.Stages[stage])]);
    }

    private static IEnumerable<Block> Cards(Sheet sheet, Stage stage) => stage.Touchpoints.Select(t => Card(sheet, t));

    private static Panel Card(Sheet sheet, Touchpoint touchpoint)
    {
        var width = sheet.CellWidth - (2 * Parts.Padding);
        var parts = new List<Block> { new Paragraph(touchpoint.Text, Theme.Body, width, most: 12) };
        if (touchpoint.Channel is not null || touchpoint.ChannelKind is not null)
        {
            parts.Add(Parts.Channel(sheet, touchpoint.Channel, touchpoint.ChannelKind, width));
        }

        return Parts.Card(sheet.CellWidth, new(Theme.Paper, Theme.Hairline), parts);
    }
}
