using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports.Boards;
using WorkshopBot.Maps.Summary;

namespace WorkshopBot.Maps.Exports.TheyDo;

/// <summary>Opportunities for TheyDo.</summary>
internal sealed class TheyDoOpportunities : IMapExport
{
    public string Name => "theydo-opportunities";

    public string Extension => ".json";

    public string MediaType => "application/json";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        var (phrases, fit) = (Phrases.For(map.Language), new FitText(notes));
        TheyDoFile.Write(output, "THEYDO_OPPORTUNITIES_V1", "opportunities", fit.Line(map.Title), map.Opportunities.Select(o => new TheyDoThing(
            fit.Line(o.Text),
            string.Concat(Backlog.Facts(o, phrases, text => Markdown.Escape(fit.Line(text))).Select(fact => $"- {fact}\n")),
            o.Stage is { } stage ? [fit.Line(stage)] : [])));
    }
}
