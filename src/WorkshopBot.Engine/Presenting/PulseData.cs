using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Whether there is anything new, and whether something that somebody has reported happened again.</summary>
internal sealed class PulseData(Scene scene, IReadOnlyList<Element> own, Wordings words)
{
    /// <summary>Who has more looks for it in their form.</summary>
    private const int Most = 5;

    public JsonObject Write()
    {
        var step = scene.Current!;
        var at = Positions.Write(Positions.Of(scene.Workshop));
        return new()
        {
            ["title"] = scene.Workshop.Title,
            ["step"] = scene.Workshop.Current,
            ["own"] = new JsonArray([.. own.Where(e => e.Evidence == Evidence.Reported).TakeLast(Most).Reverse().Select(e => Own(e, step, at))]),
        };
    }

    private JsonObject Own(Element element, StepState step, string at) => new()
    {
        ["text"] = new StepView(scene.Workshop, step).Text(element),
        ["times"] = words.Phrases.Count("reported.times", 1 + element.Recurrences),
        ["element"] = element.Id.Value,
        ["at"] = at,
    };
}
