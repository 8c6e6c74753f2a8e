using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Xlsx;

/// <summary>A workbook: the map as people lay it out, the opportunities as a backlog, the ratings as numbers.</summary>
internal sealed class XlsxExport : IMapExport
{
    public string Name => "xlsx";

    public string Extension => ".xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        var (phrases, book) = (Phrases.For(map.Language), new Book(map, notes));
        book.Add(MapSheet.Of(map, phrases, book));
        book.Add(BacklogSheet.Of(map, phrases, book));
        book.Add(RatingsSheet.Of(map, phrases, book));
        book.Write(output);
    }
}
