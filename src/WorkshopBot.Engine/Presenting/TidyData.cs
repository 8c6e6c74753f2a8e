using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Engine.Presenting;

/// <summary>The pages of Tidy for one kind of item: what sounds alike, what is left over, and order and names as one text.</summary>
/// <param name="stage">Where many were said it goes stage by stage; null for all at once.</param>
internal sealed class TidyData(Scene scene, int position, EntryKind kind, Element? stage, Wordings words)
{
    /// <summary>Above this many items nobody keeps them in their head: it goes stage by stage.</summary>
    public const int MostAtOnce = 40;

    private const int MostStages = 12;
    private const int LongestShown = 1_500;

    private readonly Workshop.Running w = scene.Workshop;
    private readonly StepView view = new(scene.Workshop, scene.Workshop.Steps[position]);

    public static JsonObject For(Scene scene, int position, EntryKind kind, Element? stage, Wordings words)
    {
        var data = StepData.Heading(scene, position, words);
        data["at"] = stage?.Handle ?? "";
        data["kind"] = kind.Name;
        return data;
    }

    public List<Element> Live => [.. view.Live(kind).Where(IsHere)];

    public JsonObject? Groups()
    {
        var live = Live;
        var byId = live.ToDictionary(e => e.Id);

        // What stands at different stages is not the same, however alike it sounds.
        var groups = live.GroupBy(e => w.StageOf(e)?.Id).SelectMany(at => new Likeness(view, words).Groups([.. at])).ToList();
        if (groups.Count == 0) return null;

        var data = For(scene, position, kind, stage, words);
        data["groups"] = new JsonArray([.. groups.Select((g, i) => new JsonObject
        {
            ["number"] = i,
            ["label"] = words.Phrases.Format("tidy.group", ("words", string.Join(words.Phrases["map.list-separator"], g.Words))),
            ["picked"] = string.Join(',', g.Members.Select(m => byId[m].Handle)),
            ["name"] = view.Text(byId[g.Members[0]]),
            ["members"] = new JsonArray([.. g.Members.Select(m => Choice(byId[m]))]),
        })]);
        return data;
    }

    public JsonObject? Leftovers()
    {
        // What was joined is settled; what came late waits for a decision.
        var left = Live.Where(e => e.Members.IsEmpty).Concat(Proposed()).ToList();
        var groups = Live.Where(e => !e.Members.IsEmpty).ToList();
        if (left.Count == 0 || (groups.Count == 0 && !Proposed().Any())) return null;

        var data = For(scene, position, kind, stage, words);
        data["leftovers"] = new JsonArray([.. left.Select(e => new JsonObject { ["handle"] = e.Handle, ["label"] = Wordings.Element(e, view) })]);
        data["into"] = new JsonArray([.. groups.Select(g => Choice(g))]);
        return data;
    }

    public JsonObject Order(string? typed = null)
    {
        var live = Live;
        var data = For(scene, position, kind, stage, words);
        data["text"] = typed ?? TidyText.Write(Proposal(live).Select(e => (e.Handle!, view.Text(e))));
        data["shown"] = Shown(live);
        data["warning"] = kind == StagesStep.Stage && live.Count > MostStages ? words.Phrases["tidy.too-many"] : "";
        return data;
    }

    /// <summary>
    /// By handle, so that what is said while the text is edited is not taken for a line that was deleted. None where it is more than a form
    /// can carry.
    /// </summary>
    private static string Shown(List<Element> live) =>
        string.Join(',', live.Select(e => e.Handle)) is { Length: <= LongestShown } handles ? handles : "";

    /// <summary>The order that most people's own sequences agree with, until a facilitator has said otherwise.</summary>
    private IEnumerable<Element> Proposal(List<Element> live)
    {
        if (kind != StagesStep.Stage || w.Orders.ContainsKey(kind.Name) || w.Steps[position].IsAnonymous) return live;

        var sequences = w.Steps[position].ByPerson.Values.Select(own => own
            .Select(id => w.Survivor(id)?.Id).OfType<ElementId>().Distinct().ToImmutableArray());
        var order = StageOrder.Propose(sequences);
        var rank = order.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i);
        return live.OrderBy(e => rank.GetValueOrDefault(e.Id, int.MaxValue));
    }

    private IEnumerable<Element> Proposed() => w.Steps[position].Elements.Select(id => w.Elements[id])
        .Where(e => e.Status == ElementStatus.Proposed && e.Kind == kind.Name && !view.IsWithheld && IsHere(e));

    private bool IsHere(Element element) => stage is null || w.StageOf(element)?.Id == stage.Id;

    private JsonObject Choice(Element element) => new() { ["title"] = Wordings.Element(element, view), ["value"] = element.Handle };
}
