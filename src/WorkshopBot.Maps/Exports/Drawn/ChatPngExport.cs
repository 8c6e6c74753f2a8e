using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Pictures;

namespace WorkshopBot.Maps.Exports.Drawn;

/// <summary>A picture as chats take it: at most 1,024 pixels wide and high, and 1 MB.</summary>
/// <param name="name">Without what stands behind it for the look.</param>
internal sealed class ChatPngExport(string name, NamedLook look) : IMapExport
{
    public const double MostPixels = 1_024;
    public const int MostBytes = 1_000_000;

    public string Name => name + look.Suffix;

    public string Extension => ".png";

    public string MediaType => "image/png";

    public bool IsPainted => true;

    public void Note(JourneyMap map, ExportNotes notes) => Shown.Note(map, notes);

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        Note(map, notes);
        using var picture = new MemoryStream();
        for (var side = MostPixels; picture.Length is 0 or > MostBytes; side *= 0.8)
        {
            picture.SetLength(0);
            MapPainter.Png(map, look.Look, picture, scale: 3, new(side, side * side));
        }

        output.Write(picture.GetBuffer().AsSpan(0, (int)picture.Length));
    }
}
