using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports.Grids;

namespace WorkshopBot.Maps.Exports.Csv;

/// <summary>
/// Lanes by stages, an entry a field, as whiteboards and tables take it. What stands beside the journey has no column here.
/// </summary>
internal sealed class WideCsvExport : IMapExport
{
    public string Name => "csv-wide";

    public string Extension => ".csv";

    public string MediaType => "text/csv";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        var grid = MapGrid.Of(map, Phrases.For(map.Language));
        using var table = new CsvTable(output, notes, forExcel: true);
        table.Row([map.Title, .. grid.Stages]);
        foreach (var lane in grid.Lanes)
        {
            for (var row = 0; row < lane.Rows; row++)
                table.Row([lane.Name, .. lane.Cells.Select(c => row < c.Length ? Value(c[row]) : null)]);
        }

        notes.Add(ExportNote.LeftOut, map.Unplaced.Length + map.Parked.Length + map.Notes.Length);
    }

    private static object Value(GridCell cell) => cell.Number is { } number ? number : cell.Text;
}
