using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Drawn;

/// <summary>The picture.</summary>
internal sealed class SvgExport(NamedLook look) : IMapExport
{
    public string Name => $"svg{look.Suffix}";

    public string Extension => ".svg";

    public string MediaType => "image/svg+xml";

    public void Note(JourneyMap map, ExportNotes notes) => Shown.Note(map, notes);

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        Note(map, notes);
        output.Write(Encoding.UTF8.GetBytes(MapSvg.Draw(map, Phrases.For(map.Language), look.Look)));
    }
}
