using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Pictures;

namespace WorkshopBot.Maps.Exports.Drawn;

/// <summary>The picture in pixels.</summary>
internal sealed class PngExport(NamedLook look) : IMapExport
{
    private const double Scale = 2;

    /// <summary>Of which each pixel takes four bytes while it is drawn: 160 MB.</summary>
    private static readonly PixelBounds Bounds = new(20_000, 40_000_000);

    public string Name => $"png{look.Suffix}";

    public string Extension => ".png";

    public string MediaType => "image/png";

    public bool IsPainted => true;

    public void Note(JourneyMap map, ExportNotes notes) => Shown.Note(map, notes);

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        Note(map, notes);
        MapPainter.Png(map, look.Look, output, Scale, Bounds);
    }
}
