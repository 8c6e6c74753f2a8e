using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>All that was said at a stage, or at none, for whoever wants to read more than the spotlight shows.</summary>
/// <param name="at">The stage; null for the first one.</param>
internal sealed class DetailsData(Scene scene, int position, ElementId? at, Wordings words)
{
    public JsonObject Write()
    {
        var said = new Said(scene, position, words);
        var stages = scene.Workshop.Find(new("stages")) is { } step ? new StepView(scene.Workshop, step).Live(StagesStep.Stage).ToList() : [];
        var index = Math.Max(0, stages.FindIndex(s => s.Id == at));
        var data = StepData.Heading(scene, position, words);
        if (stages.Count == 0 || !scene.Workshop.Steps[position].Definition.Kinds.Any(k => k.StageField is not null))
        {
            data["title"] = words.Step(position);
            data["lines"] = Lines(said.Items(), said.Beyond(null));
            return data;
        }

        data["title"] = words.Reference(stages[index].Id.Value);
        data["lines"] = Lines(said.ItemsAt(stages[index].Id), said.Beyond(stages[index].Id));
        data["previous"] = index > 0 ? stages[index - 1].Handle : "";
        data["next"] = index + 1 < stages.Count ? stages[index + 1].Handle : "";
        return data;
    }

    private JsonArray Lines(JsonObject items, int beyond)
    {
        var lines = new JsonArray();
        foreach (var (kind, said) in items)
        {
            foreach (var item in said!.AsArray())
            {
                lines.Add(new JsonObject
                {
                    ["kind"] = words.Phrases.Find($"kind.{kind}") ?? kind,
                    ["title"] = $"{item!["handle"]} {item["text"]}".Trim(),
                    ["beside"] = string.Join(" · ", item.AsObject()
                        .Where(f => f.Key is not ("handle" or "text" or "said" or "times" or "at" or "stage") && f.Value is JsonValue)
                        .Select(f => f.Value!.ToString()).Where(v => v.Length > 0)
                        .Concat(item["times"]!.GetValue<int>() > 1 ? [item["said"]!.GetValue<string>()] : [])),
                });
            }
        }

        if (beyond > 0) lines.Add(new JsonObject { ["kind"] = "", ["title"] = words.Phrases.Count("summary.more", beyond), ["beside"] = "" });
        return lines;
    }
}
