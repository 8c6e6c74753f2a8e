using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What items of a step are linked to: the pain points that opportunities solve.</summary>
internal sealed class Links(Scene scene, StepView view, Wordings words)
{
    /// <summary>By field: each thing that is linked to, with what links to it; things that nothing links to have none.</summary>
    public JsonObject Write(StepDefinition step) => new(
        from kind in step.Kinds
        from field in kind.Fields.OfType<ReferencesField>()
        select KeyValuePair.Create(field.Name, (JsonNode?)new JsonArray([.. Things(field).Select(t => Thing(t.Element, t.View, kind, field))])));

    private IEnumerable<(Element Element, StepView View)> Things(ReferencesField field)
    {
        if (scene.Workshop.Steps.FirstOrDefault(s => s.Definition.Kind(field.Kind) is not null) is not { } home) return [];

        var homeView = new StepView(scene.Workshop, home);
        return homeView.Heaviest(scene.Workshop.Catalog.Kind(field.Kind)).Select(e => (e, homeView));
    }

    private JsonObject Thing(Element thing, StepView home, EntryKind kind, ReferencesField field) => new()
    {
        ["handle"] = thing.Handle,
        ["text"] = home.Text(thing),
        ["said"] = words.Phrases.Count("map.said-by", home.Family(thing).Count()),
        ["from"] = new JsonArray([.. view.Live(kind).Where(e => LinksTo(e, thing, field)).Select(e => new JsonObject
        {
            ["handle"] = e.Handle,
            ["text"] = view.Text(e),
        })]),
    };

    private bool LinksTo(Element from, Element to, ReferencesField field) =>
        view.Family(from).SelectMany(e => e.Payload.Words(field.Name)).Any(id => scene.Workshop.Survivor(new(id))?.Id == to.Id);
}
