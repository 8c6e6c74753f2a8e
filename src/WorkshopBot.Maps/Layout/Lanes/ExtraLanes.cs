using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Lanes;

/// <summary>Lanes of steps that have no drawing of their own: their texts as plain cards.</summary>
internal sealed class ExtraLanes : ILane
{
    public IEnumerable<Band> Bands(Sheet sheet)
    {
        foreach (var lane in sheet.Map.Lanes)
        {
            var cells = Columns.Of(sheet, lane.Cells.Take(sheet.Map.Stages.Length), texts => Cards(sheet, texts));
            if (!cells.IsEmpty) yield return new(Name(sheet, lane), sheet.Phrases.Find($"map.lane.{lane.Name}.hint"), LaneIcons.Notes, cells);
        }
    }

    public IEnumerable<StageCards> At(Sheet sheet, int stage) => sheet.Map.Lanes
        .Where(lane => stage < lane.Cells.Length)
        .Select(lane => new StageCards(Name(sheet, lane), LaneIcons.Notes, Theme.Ink, [.. Cards(sheet, lane.Cells[stage])]));

    private static string Name(Sheet sheet, Lane lane) => sheet.Phrases.Find($"map.lane.{lane.Name}") ?? lane.Name;

    private static IEnumerable<Block> Cards(Sheet sheet, ImmutableArray<string> texts) => texts.Select(t => Parts.Plain(sheet.CellWidth, t));
}
