using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports;

/// <summary>The summary.</summary>
internal sealed class MarkdownExport : IMapExport
{
    public string Name => "markdown";

    public string Extension => ".md";

    public string MediaType => "text/markdown";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        Shown.Note(map, notes);
        output.Write(Encoding.UTF8.GetBytes(MapSummary.Write(map, Phrases.For(map.Language))));
    }
}
