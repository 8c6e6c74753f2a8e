using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Lanes;

internal sealed class InternalViews : ILane
{
    public IEnumerable<Band> Bands(Sheet sheet)
    {
        var cells = Columns.Of(sheet, sheet.Map.Stages, s => Cards(sheet, s));
        if (cells.IsEmpty) yield break;

        yield return new(sheet.Phrases["map.lane.internal"], sheet.Phrases["map.lane.internal.hint"], LaneIcons.Cogs, cells);
    }

    public IEnumerable<StageCards> At(Sheet sheet, int stage)
    {
        yield return new(sheet.Phrases["map.lane.internal"], LaneIcons.Cogs, Theme.Ink, [.. Cards(sheet, sheet.Map.Stages[stage])]);
    }

    private static IEnumerable<Block> Cards(Sheet sheet, Stage stage) => stage.Internal.Select(i => Card(sheet, i));

    private static Panel Card(Sheet sheet, InternalView view)
    {
        var width = sheet.CellWidth - (2 * Parts.Padding);
        var parts = new List<Block>();
        if (view.Actor is { } actor)
        {
            var name = new Paragraph(actor, Theme.Strong, width - Marked.Indent(13, 6), most: 4);
            parts.Add(new Marked(Icons.Person, 13, Theme.Plain, 6, name) { FirstLine = 19 });
        }

        if (view.Process is { } process) parts.Add(new Paragraph(process, Theme.Body, width, most: 10));
        if (view.Channel is { } channel) parts.Add(new Chip(channel, null, Theme.Plain, Theme.PlainWash, width));
        return Parts.Card(sheet.CellWidth, new(Theme.Paper, Theme.Edge, Dash: "4 3"), parts);
    }
}
