using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Lanes;

/// <summary>Lanes of steps that have no drawing of their own: their texts as plain cards.</summary>
internal sealed class ExtraLanes : ILane
{
    public IEnumerable<Band> Bands(Sheet sheet)
    {
        foreach (var lane in sheet.Map.Lanes)
        {
            var cells = Columns.Of(
                sheet, lane.Cells.Take(sheet.Map.Stages.Length), texts => texts.Select(t => Parts.Plain(sheet.CellWidth, t)));
            if (!cells.IsEmpty) yield return new(sheet.Phrases.Find($"map.lane.{lane.Name}") ?? lane.Name, sheet.Phrases.Find($"map.lane.{lane.Name}.hint"), LaneIcons.Notes, cells);
        }
    }
}
