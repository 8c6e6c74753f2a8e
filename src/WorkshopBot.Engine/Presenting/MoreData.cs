using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Everything a facilitator can do besides the buttons of the cockpit.</summary>
internal sealed class MoreData(Scene scene, Wordings words)
{
    /// <summary>Further back than this is rarely meant, and never by a button.</summary>
    private const int MostActs = 5;

    private readonly Workshop.Running w = scene.Workshop;

    public JsonObject Write()
    {
        var step = scene.Current;
        return new()
        {
            ["at"] = Positions.Write(Positions.Of(w)),
            ["step"] = w.Current,
            ["heading"] = words.Step(w.Current),
            ["open"] = step?.Progress.Phase == Phase.Open,
            ["finished"] = w.Ending is not null,
            ["inChat"] = w.Place is not null,
            ["running"] = w.Ending is null && step is not null,
            ["back"] = w.Current > 0 && w.Ending is null,
            ["rateAgain"] = step is { Progress.Phase: Phase.Reveal } && step.Definition.Kinds.Any(k => k.IsAboutStages),
            ["shortlist"] = step is { Definition.Parts: > 1 },
            ["steps"] = new JsonArray([.. w.Steps.Select((s, i) => (s, i)).Where(x => x.s.Progress.Phase is Phase.Settled or Phase.Skipped && !x.s.Definition.Kinds.IsEmpty)
                .Select(x => new JsonObject { ["title"] = words.Step(x.i), ["value"] = x.i.ToString(CultureInfo.InvariantCulture) })]),
            ["stages"] = new JsonArray([.. Stages().Select(s => new JsonObject { ["title"] = words.Reference(s.Id.Value), ["value"] = s.Handle })]),
            ["personas"] = words.Personas(w),
            ["acts"] = new JsonArray([.. w.Acts.Reverse().Take(MostActs).Select(a => new JsonObject
            {
                ["id"] = a.Id.Value,
                ["what"] = words.Phrases.Format("more.undo", ("what", words.Act(a.What)), ("ago", words.Minutes(scene.Now - a.At))),
            })]),
        };
    }

    private IEnumerable<Element> Stages() => w.Find(new("stages")) is { } stages ? new StepView(w, stages).Live(StagesStep.Stage) : [];
}
