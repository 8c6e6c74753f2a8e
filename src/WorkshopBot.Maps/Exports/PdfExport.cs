using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Pictures;

namespace WorkshopBot.Maps.Exports;

/// <summary>The picture as one page that can be printed at any size.</summary>
internal sealed class PdfExport : IMapExport
{
    public string Name => "pdf";

    public string Extension => ".pdf";

    public string MediaType => "application/pdf";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        Shown.Note(map, notes);
        MapPainter.Pdf(map, output);
    }
}
