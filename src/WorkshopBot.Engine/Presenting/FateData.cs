using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What became of each thing that somebody has reported.</summary>
internal sealed class FateData(Scene scene, ParticipantId me, Wordings words)
{
    /// <summary>A card has room for so many; the rest is counted.</summary>
    private const int Most = 10;

    private const int Longest = 200;

    private readonly Workshop.Running w = scene.Workshop;

    public JsonObject Write()
    {
        var step = w.Steps[Reminding.After(w)!.Step];
        var view = new StepView(w, step);
        var own = step.ByPerson.GetValueOrDefault(me, [])
            .Select(id => w.Elements[id])
            .Where(e => e.Status != ElementStatus.Withdrawn)
            .ToList();
        return new()
        {
            ["title"] = w.Title,
            ["own"] = new JsonArray([.. own.Take(Most).Select(e => new JsonObject
            {
                ["text"] = Excerpt.Of(e.Payload.Word(w.Catalog.Kind(e.Kind).TextField ?? "") ?? "", Longest),
                ["fate"] = Fate(e, view),
            })]),
            ["lands"] = w.LandsOn is null ? "" : words.Phrases["fate.lands"],
            ["more"] = own.Count > Most ? words.Phrases.Count("summary.more", own.Count - Most) : "",
        };
    }

    private string Fate(Element element, StepView view) => element.Status switch
    {
        ElementStatus.Live => words.Phrases.Count("fate.live", view.Occurrences(element)),
        ElementStatus.Merged when w.Survivor(element.Id) is { } into =>
            words.Phrases.Count("fate.merged", view.Occurrences(into), ("what", Wordings.Element(into, view))),
        ElementStatus.Parked => words.Phrases["fate.parked"],
        ElementStatus.Proposed => words.Phrases["fate.proposed"],
        _ => words.Phrases["fate.removed"],
    };
}
