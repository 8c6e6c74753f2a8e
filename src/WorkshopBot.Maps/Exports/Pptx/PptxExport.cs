using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>Slides of shapes and tables that can be edited: who travels, the map, the curve, the backlog, the matrix, the rest.</summary>
internal sealed class PptxExport : IMapExport
{
    public string Name => "pptx";

    public string Extension => ".pptx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        Shown.Note(map, notes);
        var deck = new Deck(map, Phrases.For(map.Language), notes);
        TitleSlide.Add(deck);
        MapSlides.Add(deck);
        CurveSlides.Add(deck);
        BacklogSlides.Add(deck);
        MatrixSlides.Add(deck);
        AsideSlides.Add(deck);
        deck.Write(output);
    }
}
