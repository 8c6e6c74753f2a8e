using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>
/// What the group said at a step, as data for its card. The same for every step: items and opinions by kind, in words and in
/// figures, so that a step's card picks what it shows and no code knows of it.
/// </summary>
internal sealed class Said(Scene scene, int position, Wordings words)
{
    /// <summary>As much as a message holds. Of more, what was said most is shown; how many there are is told beside it.</summary>
    private const int MostShown = 100;

    private readonly StepState step = scene.Workshop.Steps[position];
    private readonly StepView view = new(scene.Workshop, scene.Workshop.Steps[position]);
    private readonly Dictionary<EntryKind, ILookup<ElementId?, Element>> byStage = [];
    private readonly Dictionary<EntryKind, Dictionary<ElementId, ImmutableArray<Element>>> opinions = [];

    public StepView View => view;

    /// <summary>Items on the map, by kind.</summary>
    public JsonObject Items() => ByKind(k => !k.IsOpinion, kind => new JsonArray([.. Shown(view.Live(kind)).Select(e => Item(e, kind))]));

    /// <summary>The same of one stage.</summary>
    public JsonObject ItemsAt(ElementId stage) => ByKind(
        k => k.StageField is not null && !k.IsOpinion,
        kind => new JsonArray([.. Shown(At(stage, kind)).Select(e => Item(e, kind))]));

    /// <summary>How many there are besides those shown, of all kinds; at a stage if one is named.</summary>
    public int Beyond(ElementId? stage) => step.Definition.Kinds.Where(k => !k.IsOpinion && (stage is null || k.StageField is not null))
        .Sum(k => Math.Max(0, (stage is { } at ? At(at, k) : view.Live(k)).Count() - MostShown));

    /// <summary>What is said by nobody yet or at no stage counts as 0.</summary>
    public JsonObject CountsAt(ElementId stage) => ByKind(
        k => k.StageField is not null && !k.IsOpinion,
        kind => At(stage, kind).Count());

    /// <summary>Opinions about things, by kind: a row for each thing in the order of the map.</summary>
    public JsonObject Opinions() => ByKind(k => k.About is not null, kind => new JsonArray([.. OpinionRows(kind)]));

    /// <summary>Opinions of the kinds about stages, on one stage.</summary>
    public JsonObject OpinionsAt(ElementId stage) => ByKind(k => k.IsAboutStages, kind =>
    {
        return OpinionsOf(kind).TryGetValue(stage, out var said) ? Opinion(said, kind) : null;
    });

    /// <summary>Opinions about the step itself: how often each choice, and what was written beside.</summary>
    public JsonObject Tallies() => ByKind(k => k is { OnePerPerson: true }, kind =>
    {
        var said = view.Live(kind).ToList();
        var tally = new JsonObject();
        foreach (var field in kind.Fields)
        {
            tally[field.Name] = field switch
            {
                ChoiceField f => new JsonObject(f.Choices.Select(c => KeyValuePair.Create(c, (JsonNode?)said.Count(e => e.Payload.Word(f.Name) == c)))),
                NumberField => Figures([.. said.Select(e => e.Payload.Number(field.Name)).OfType<int>()]),
                _ => new JsonArray([.. said.Select(e => e.Payload.Word(field.Name)).OfType<string>().Select(t => (JsonNode)t)]),
            };
        }

        return tally;
    });

    /// <summary>Sorted once: a card shows every stage.</summary>
    private IEnumerable<Element> At(ElementId stage, EntryKind kind)
    {
        if (!byStage.TryGetValue(kind, out var sorted)) byStage.Add(kind, sorted = view.Live(kind).ToLookup(e => scene.Workshop.StageOf(e)?.Id));
        return sorted[stage];
    }

    private IEnumerable<Element> Shown(IEnumerable<Element> said)
    {
        var all = said.ToList();
        return all.Count <= MostShown ? all : all.OrderByDescending(view.Reports).Take(MostShown);
    }

    private Dictionary<ElementId, ImmutableArray<Element>> OpinionsOf(EntryKind kind)
    {
        if (!opinions.TryGetValue(kind, out var said)) opinions.Add(kind, said = view.Opinions(kind).ToDictionary(o => o.About, o => o.Opinions));
        return said;
    }

    public JsonObject Item(Element element, EntryKind kind)
    {
        var item = new JsonObject
        {
            ["handle"] = element.Handle,
            ["text"] = view.Text(element),
            ["said"] = words.Phrases.Count(view.EvidenceOf(element) == Evidence.Reported ? "map.reported-times" : "map.said-by", view.Reports(element)),
            ["times"] = view.Reports(element),
        };
        if (scene.Workshop.StageOf(element) is { } stage)
        {
            item["at"] = stage.Handle;
            item["stage"] = words.Reference(stage.Id.Value);
        }

        foreach (var field in kind.Fields)
        {
            if (field.Name == kind.TextField || field.Name == kind.StageField) continue;
            var value = view.Family(element).Select(e => e.Payload[field.Name]).FirstOrDefault(v => v is not null);
            item[field.Name] = value is null ? "" : words.Value(field, value);
        }

        return item;
    }

    /// <summary>Stages from left to right, then others in the order they stand on the map.</summary>
    private IEnumerable<JsonNode> OpinionRows(EntryKind kind)
    {
        var said = OpinionsOf(kind);
        if (kind.Field(kind.About!) is not ReferenceField { Kind: var named }) yield break;
        if (scene.Workshop.Steps.FirstOrDefault(s => s.Definition.Kind(named) is not null) is not { } home) yield break;

        var homeView = new StepView(scene.Workshop, home);
        foreach (var thing in homeView.Live(scene.Workshop.Catalog.Kind(named)))
        {
            if (!said.TryGetValue(thing.Id, out var opinions)) continue;
            var row = Opinion(opinions, kind);
            row["handle"] = thing.Handle;
            row["text"] = homeView.Text(thing);
            yield return row;
        }
    }

    private JsonObject Opinion(ImmutableArray<Element> said, EntryKind kind)
    {
        var row = new JsonObject { ["n"] = said.Length };
        foreach (var field in kind.Fields)
        {
            if (field.Name == kind.About) continue;
            if (view.IsWithheld) continue;

            var values = said.Select(e => e.Payload[field.Name]).OfType<FieldValue>().ToList();
            row[field.Name] = field is NumberField
                ? Figures([.. values.OfType<FieldValue.Number>().Select(v => v.Value)])
                : kind.Shared ? values.Count == 0 ? null : words.Value(field, values[^1])
                : new JsonArray([.. values.Select(v => (JsonNode)words.Value(field, v))]);
        }

        return row;
    }

    private JsonObject Figures(ImmutableArray<int> numbers)
    {
        var emotion = Statistics.Emotion(numbers);
        return new()
        {
            ["n"] = numbers.Length,
            ["sum"] = numbers.Sum(),
            ["median"] = Wordings.Signed(emotion.Median),
            ["mean"] = Wordings.Signed(emotion.Mean),
            ["value"] = emotion.Mean,
            ["average"] = Wordings.Plain(emotion.Mean),
            ["spread"] = Wordings.Plain(emotion.Spread),
            ["flag"] = emotion.Disagreement ? words.Phrases["summary.split"] : "",
        };
    }

    private JsonObject ByKind(Func<EntryKind, bool> which, Func<EntryKind, JsonNode?> data) =>
        new(step.Definition.Kinds.Where(which).Select(k => KeyValuePair.Create(k.Name, data(k))));
}
