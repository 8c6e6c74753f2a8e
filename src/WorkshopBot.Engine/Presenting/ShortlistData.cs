using System.Text.Json.Nodes;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What may go into a step's next part, with what is chosen or would be.</summary>
internal sealed class ShortlistData(Scene scene, Wordings words)
{
    public JsonObject Write()
    {
        var w = scene.Workshop;
        if (scene.Current is not { Definition.Parts: > 1 } step) return [];

        var view = new StepView(w, step);
        var chosen = step.Shortlist.IsEmpty ? step.Definition.Shortlist(view) : step.Shortlist;
        var named = step.Definition.Kinds.Select(k => k.About is { } about ? (k.Field(about) as ReferenceField)?.Kind : null).First(k => k is not null)!;
        var home = w.Steps.FirstOrDefault(s => s.Definition.Kind(named) is not null);
        var things = home is null ? [] : new StepView(w, home).Live(w.Catalog.Kind(named)).ToList();
        return new()
        {
            ["step"] = w.Current,
            ["items"] = new JsonArray([.. things.Select(t => new JsonObject { ["title"] = words.Reference(t.Id.Value), ["value"] = t.Handle })]),
            ["chosen"] = string.Join(',', chosen.Select(id => w.Survivor(id)?.Handle).OfType<string>()),
        };
    }
}
