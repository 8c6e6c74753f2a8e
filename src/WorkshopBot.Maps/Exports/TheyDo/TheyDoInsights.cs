using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Layout;
using WorkshopBot.Maps.Summary;

namespace WorkshopBot.Maps.Exports.TheyDo;

/// <summary>Pain points for TheyDo, which calls them insights.</summary>
internal sealed class TheyDoInsights : IMapExport
{
    public string Name => "theydo-insights";

    public string Extension => ".json";

    public string MediaType => "application/json";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        var (phrases, fit) = (Phrases.For(map.Language), new FitText(notes));
        var pains = map.Stages.SelectMany((stage, index) => stage.PainPoints.Select(pain => (pain, at: $"{Words.Stage(stage, index)} {stage.Name}")));
        TheyDoFile.Write(output, "THEYDO_INSIGHTS_V1", "insights", fit.Line(map.Title), pains.Select(p => new TheyDoThing(
            fit.Line(p.pain.Text),
            string.Concat(Facts(p.pain, p.at).Select(fact => $"- {fact}\n")),
            [fit.Line(p.at)])));

        IEnumerable<string> Facts(PainPoint pain, string at)
        {
            yield return Markdown.Escape(fit.Line(at));
            if (pain.Severity is { } severity) yield return phrases.Format("summary.severity", ("value", $"{severity}"));
            yield return phrases.Count("map.said-by", pain.Reports);
            if (phrases.Find($"map.evidence.{pain.Evidence}") is { } evidence) yield return evidence;
        }
    }
}
