using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Pictures;

namespace WorkshopBot.Maps.Exports.Drawn;

/// <summary>The picture as one page that can be printed at any size.</summary>
internal sealed class PdfExport(NamedLook look) : IMapExport
{
    public string Name => $"pdf{look.Suffix}";

    public string Extension => ".pdf";

    public string MediaType => "application/pdf";

    public bool IsPainted => true;

    public void Note(JourneyMap map, ExportNotes notes) => Shown.Note(map, notes);

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        Note(map, notes);
        MapPainter.Pdf(map, look.Look, output);
    }
}
