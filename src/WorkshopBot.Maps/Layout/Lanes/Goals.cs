using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Lanes;

internal sealed class Goals : ILane
{
    public IEnumerable<Band> Bands(Sheet sheet)
    {
        var cells = Columns.Of(sheet, sheet.Map.Stages, s => s.Goal is { } goal
            ? [new Inset(Parts.Padding, new Paragraph(goal, Theme.Body, sheet.CellWidth - (2 * Parts.Padding), most: 8))]
            : (IEnumerable<Block>)[]);
        if (cells.IsEmpty) yield break;

        yield return new(sheet.Phrases["map.lane.goal"], sheet.Phrases["map.lane.goal.hint"], Icons.Target, cells);
    }
}
