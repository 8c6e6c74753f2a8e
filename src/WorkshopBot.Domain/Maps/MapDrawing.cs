using System.Collections.Immutable;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Maps;

/// <summary>The map while the steps draw on it, each its own lane.</summary>
public sealed class MapDrawing(Workshop.Running workshop)
{
    private readonly List<Column> columns = [];
    private readonly Dictionary<ElementId, Column> byStage = [];
    private readonly Dictionary<ElementId, Idea> byOpportunity = [];
    private readonly List<Unplaced> unplaced = [];
    private readonly List<(string Name, Dictionary<ElementId, List<string>> Cells)> lanes = [];

    public Frame? Frame { get; set; }

    /// <summary>Personas in the order named, and how each but the one in focus feels at the stages.</summary>
    private readonly List<(Persona Persona, Dictionary<ElementId, Emotion> Curve)> personas = [];

    private readonly Dictionary<ElementId, Dictionary<ElementId, Emotion>> curves = [];

    /// <summary>Opportunities in the order raised.</summary>
    public List<Idea> Opportunities { get; } = [];

    /// <summary>Texts of the pain points on the map, for what names them.</summary>
    public Dictionary<ElementId, string> PainTexts { get; } = [];

    public bool IsPrioritised { get; set; }

    public void AddPersona(ElementId id, Persona persona)
    {
        curves.Add(id, []);
        personas.Add((persona, curves[id]));
    }

    /// <summary>How a persona that is not in focus feels at a stage.</summary>
    public void AddFeeling(ElementId persona, ElementId stage, Emotion emotion)
    {
        if (curves.TryGetValue(persona, out var curve) && byStage.ContainsKey(stage)) curve[stage] = emotion;
    }

    public void AddStage(ElementId id, string name, string? goal)
    {
        var column = new Column(name, goal, workshop.Elements.GetValueOrDefault(id)?.Handle);
        columns.Add(column);
        byStage.Add(id, column);
    }

    public Column? Column(ElementId stage) => byStage.GetValueOrDefault(stage);

    public void AddOpportunity(ElementId id, string text, ElementId? stage, IEnumerable<ElementId> solves)
    {
        var idea = new Idea(
            text, stage is { } at ? Column(at)?.Name : null, [.. solves], workshop.Elements.GetValueOrDefault(id)?.Handle);
        Opportunities.Add(idea);
        byOpportunity.Add(id, idea);
    }

    public Idea? Opportunity(ElementId id) => byOpportunity.GetValueOrDefault(id);

    /// <summary>Puts an element at its stage, or among the unplaced: it is never dropped.</summary>
    public void Place(Element element, string text, Action<Column> put)
    {
        if (workshop.StageOf(element) is { } stage && Column(stage.Id) is { } column) put(column);
        else unplaced.Add(new(element.Kind, text));
    }

    /// <summary>Two ways between the same stages, once these were merged, are both told.</summary>
    public void AddLink(ElementId from, ElementId to, string? label)
    {
        if (Column(from) is { } start && Column(to) is { } end) start.Links.Add(new(end.Handle ?? end.Name, label));
    }

    /// <summary>A lane of texts at stages; what stands at none is left out.</summary>
    public void AddLane(string name, IEnumerable<(ElementId? Stage, string Text)> texts)
    {
        var cells = texts.Where(t => t.Stage is { } stage && byStage.ContainsKey(stage))
            .GroupBy(t => t.Stage!.Value, t => t.Text).ToDictionary(at => at.Key, at => at.ToList());
        if (cells.Count > 0) lanes.Add((name, cells));
    }

    /// <summary>A lane of texts for a kind that the map has no place of its own for.</summary>
    /// <param name="say">How an element stands there; by its text where this is left out.</param>
    public void AddLane(StepView step, EntryKind kind, Func<Element, string>? say = null)
    {
        say ??= step.Text;
        var cells = new Dictionary<ElementId, List<string>>();
        foreach (var element in step.Live(kind))
        {
            if (workshop.StageOf(element) is not { } stage || !byStage.ContainsKey(stage.Id))
            {
                unplaced.Add(new(kind.Name, say(element)));
                continue;
            }

            if (!cells.TryGetValue(stage.Id, out var cell)) cells.Add(stage.Id, cell = []);
            cell.Add(say(element));
        }

        if (cells.Count > 0) lanes.Add((kind.Name, cells));
    }

    internal JourneyMap Finish(Func<ParticipantId, string?> nameOf) => new(
        workshop.Kind,
        workshop.Title,
        Math.Max(1, workshop.Version),
        workshop.Language,
        [.. personas.Select(p => p.Curve.Count == 0
            ? p.Persona
            : p.Persona with { Curve = [.. byStage.Keys.Select(stage => p.Curve.GetValueOrDefault(stage, Emotion.None))] })],
        [.. columns.Select(c => c.Finish())],
        Ranking.Rank(Opportunities, this, nameOf))
    {
        Frame = Frame,
        Unplaced = [.. unplaced],
        Lanes = [.. lanes.Select(lane => new Lane(
            lane.Name,
            [.. byStage.Keys.Select(stage => lane.Cells.GetValueOrDefault(stage, []).ToImmutableArray())]))],
    };
}

/// <summary>One stage of the map in the making.</summary>
public sealed class Column(string name, string? goal, string? handle)
{
    public string Name => name;

    public string? Handle => handle;

    public List<StageLink> Links { get; } = [];

    public List<Touchpoint> Touchpoints { get; } = [];

    public Emotion Emotion { get; set; } = Emotion.None;

    public decimal? Importance { get; set; }

    public decimal? Gap { get; set; }

    public List<PainPoint> PainPoints { get; } = [];

    public List<InternalView> Internal { get; } = [];

    internal Stage Finish() => new(name, goal, [.. Touchpoints], Emotion, Importance, Gap, [.. PainPoints], [.. Internal])
    {
        Handle = handle,
        Links = [.. Links],
    };
}

/// <summary>One opportunity of the map in the making.</summary>
public sealed class Idea(string text, string? stage, ImmutableArray<ElementId> solves, string? handle)
{
    public string Text => text;

    public string? Stage => stage;

    public ImmutableArray<ElementId> Solves => solves;

    public string? Handle => handle;

    public int? Votes { get; set; }

    public ImmutableArray<int> Impacts { get; set; } = [];

    public ImmutableArray<int> Efforts { get; set; } = [];

    public ParticipantId? Owner { get; set; }

    public string? NextStep { get; set; }

    public DateOnly? Due { get; set; }
}
