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

    public List<Persona> Personas { get; } = [];

    /// <summary>Opportunities in the order raised.</summary>
    public List<Idea> Opportunities { get; } = [];

    /// <summary>Texts of the pain points on the map, for what names them.</summary>
    public Dictionary<ElementId, string> PainTexts { get; } = [];

    public bool IsPrioritised { get; set; }

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
        [.. Personas],
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

    public List<Touchpoint> Touchpoints { get; } = [];

    public Emotion Emotion { get; set; } = Emotion.None;

    public decimal? Importance { get; set; }

    public decimal? Gap { get; set; }

    public List<PainPoint> PainPoints { get; } = [];

    public List<InternalView> Internal { get; } = [];

    internal Stage Finish() => new(name, goal, [.. Touchpoints], Emotion, Importance, Gap, [.. PainPoints], [.. Internal])
    {
        Handle = handle,
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
