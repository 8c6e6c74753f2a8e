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
        where view.IsVisible(kind)
        from field in kind.Fields.OfType<ReferencesField>()
        let linking = Linking(kind, field)
        select KeyValuePair.Create(field.Name, (JsonNode?)new JsonArray([.. Things(field).Select(t => Thing(t.Element, t.View, linking[t.Element.Id]))])));

    private IEnumerable<(Element Element, StepView View)> Things(ReferencesField field)
    {
        if (scene.Workshop.Steps.FirstOrDefault(s => s.Definition.Kind(field.Kind) is not null) is not { } home) return [];

        var homeView = new StepView(scene.Workshop, home);
        return homeView.Heaviest(scene.Workshop.Catalog.Kind(field.Kind)).Select(e => (e, homeView));
    }

    private JsonObject Thing(Element thing, StepView home, IEnumerable<Element> linking) => new()
    {
        ["handle"] = thing.Handle,
        ["text"] = home.Text(thing),
        ["said"] = words.Phrases.Count("map.said-by", home.Occurrences(thing)),
        ["from"] = new JsonArray([.. linking.Select(e => new JsonObject
        {
            ["handle"] = e.Handle,
            ["text"] = view.Text(e),
        })]),
    };

    /// <summary>By what is linked to, in the order of the map.</summary>
    private ILookup<ElementId?, Element> Linking(EntryKind kind, ReferencesField field) => (
        from element in view.Live(kind)
        from to in view.Family(element).SelectMany(e => e.Payload.Words(field.Name)).Select(id => scene.Workshop.Survivor(new(id))?.Id).Distinct()
        select (element, to)).ToLookup(link => link.to, link => link.element);
}
