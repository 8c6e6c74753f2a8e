using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Engine.Presenting;

/// <summary>The pages of Tidy for one kind of item: what sounds alike, what is left over, and order and names as one text.</summary>
/// <param name="part">Where many were said it goes stage by stage.</param>
internal sealed class TidyData(Scene scene, int position, EntryKind kind, TidyPart part, Wordings words)
{
    /// <summary>Above this many items nobody keeps them in their head: it goes stage by stage.</summary>
    public const int MostAtOnce = 40;

    private const int MostStages = 12;

    // Each is a decision of its own, and offers each of the groups.
    private const int MostLeftovers = 15;
    private const int MostGroups = 5;

    private const int LongestItem = 300;
    private const int LongestGroup = 60;
    private const int LongestShown = 1_500;

    private readonly Workshop.Running w = scene.Workshop;
    private readonly StepView view = new(scene.Workshop, scene.Workshop.Steps[position]);

    public static JsonObject For(Scene scene, int position, EntryKind kind, TidyPart part, Wordings words)
    {
        var data = StepData.Heading(scene, position, words);
        data["at"] = part.At;
        data["kind"] = kind.Name;
        return data;
    }

    public List<Element> Live => [.. view.Live(kind).Where(IsHere)];

    /// <summary>What came in over days is more than fits on a page, and is decided in batches.</summary>
    public bool IsInbox => w.Steps[position].Settings.Pace == Pace.Window && Live.Count > MostAtOnce;

    public JsonObject? Groups()
    {
        var live = Live;
        var byId = live.ToDictionary(e => e.Id);

        // What stands at different stages is not the same, however alike it sounds.
        var all = live.GroupBy(e => w.StageOf(e)?.Id)
            .SelectMany(at => new Likeness(view, words).Groups([.. at])).ToImmutableArray();
        if (all.IsEmpty) return null;

        var groups = IsInbox ? Batches.First(all) : all;
        var data = For(scene, position, kind, part, words);
        data["shown"] = Short(string.Join(';', groups.Select(g => Handles(g.Members.Select(m => byId[m])))));
        data["inbox"] = IsInbox;
        data["left"] = Left(all.Sum(g => g.Members.Length) - groups.Sum(g => g.Members.Length));
        data["groups"] = new JsonArray([.. groups.Select((g, i) => new JsonObject
        {
            ["number"] = i,
            ["label"] = words.Phrases.Format("tidy.group", ("words", string.Join(words.Phrases["map.list-separator"], g.Words))),
            ["picked"] = Handles(g.Members.Select(m => byId[m])),
            ["name"] = view.Text(byId[g.Members[0]]),
            ["members"] = new JsonArray([.. g.Members.Select(m => Choice(byId[m], LongestItem))]),
        })]);
        return data;
    }

    /// <param name="after">Of an inbox, the number in the handle of the last that was shown.</param>
    public JsonObject? Leftovers(int after)
    {
        // What was joined is settled; what came late waits for a decision.
        var left = Live.Where(e => e.Members.IsEmpty).Concat(Proposed()).ToList();
        var groups = Live.Where(e => !e.Members.IsEmpty).ToList();
        if (left.Count == 0 || (groups.Count == 0 && !Proposed().Any() && !IsInbox)) return null;

        var rest = 0;
        if (IsInbox || after > 0)
        {
            left = [.. left.Where(e => Number(e) > after).OrderBy(Number)];
            if (left.Count == 0) return null;

            rest = Math.Max(0, left.Count - MostLeftovers);
            left = left[..^rest];
            groups = [.. groups.OrderByDescending(g => view.Family(g).Count()).Take(MostGroups)];
        }

        var data = For(scene, position, kind, part, words);
        data["after"] = rest > 0 ? Number(left[^1]) : 0;
        data["left"] = Left(rest);
        data["leftovers"] = new JsonArray([.. left.Select(e => new JsonObject
        {
            ["handle"] = e.Handle,
            ["label"] = Title(e, LongestItem),
        })]);
        data["into"] = new JsonArray([.. groups.Select(g => Choice(g, LongestGroup))]);
        return data;
    }

    public JsonObject Order(string? typed = null)
    {
        var live = Live;
        var data = For(scene, position, kind, part, words);
        data["text"] = typed ?? TidyText.Write(Proposal(live).Select(e => (e.Handle!, view.Text(e))));
        data["shown"] = Short(Handles(live));
        data["warning"] = kind == StagesStep.Stage && live.Count > MostStages ? words.Phrases["tidy.too-many"] : "";
        return data;
    }

    /// <summary>
    /// By handle, so that what is said while the text is edited is not taken for a line that was deleted. None where it is more than a form
    /// can carry.
    /// </summary>
    private static string Short(string handles) => handles.Length <= LongestShown ? handles : "";

    private static string Handles(IEnumerable<Element> elements) => string.Join(',', elements.Select(e => e.Handle));

    private static int Number(Element element) =>
        element.Handle is { } handle ? int.Parse(handle.AsSpan(1), CultureInfo.InvariantCulture) : int.MaxValue;

    private string Left(int number) =>
        number == 0 ? "" : words.Phrases.Format("tidy.left", ("n", number.ToString(CultureInfo.InvariantCulture)));

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

    private bool IsHere(Element element) => part.Holds(element, w);

    private JsonObject Choice(Element element, int most) => new() { ["title"] = Title(element, most), ["value"] = element.Handle };

    private string Title(Element element, int most) => Excerpt.Of(Wordings.Element(element, view), most);
}
