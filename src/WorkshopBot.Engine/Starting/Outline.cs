using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Starting;

/// <summary>What a workshop can start from: its title, and what its steps open with.</summary>
/// <param name="Frame">Fields of the frame.</param>
/// <param name="Personas">The first is the one in focus.</param>
/// <param name="Touchpoints">Name their stage by its name.</param>
internal sealed record Outline(
    string Title, Payload Frame, ImmutableArray<Payload> Personas, ImmutableArray<Entry> Stages,
    ImmutableArray<Entry> Touchpoints)
{
    /// <summary>What others have reported there. Null: nothing, or it is no map.</summary>
    public Landing? Reported { get; init; }

    public static Outline Blank { get; } = new("", Payload.Empty, [], [], []);

    public static Outline Of(StarterText starter) => new(
        starter.Title, starter.Frame, [starter.Persona],
        [.. starter.Stages.Select(s => Stage(s.Name, s.Goal))],
        [.. starter.Stages.SelectMany(s => s.Touchpoints.Select(line =>
            new Entry(TouchpointsStep.Touchpoint.Name, TouchpointsStep.Touchpoint.Line!.Read(line).With("stage", s.Name))))]);

    /// <summary>The journey of a map, without what the group felt and thought about it.</summary>
    public static Outline Of(JourneyMap map) => new(
        map.Title,
        map.Frame is { } f
            ? Payload.Of(
                ("scenario", Said(f.Scenario)), ("start", Said(f.Start)), ("end", Said(f.End)), ("view", Said(f.View)),
                ("question", Said(f.Question)), ("channel", Said(f.Channel)))
            : Payload.Empty,
        [.. map.Personas.OrderByDescending(p => p.InFocus).Select(Persona)],
        [.. map.Stages.Select(s => Stage(s.Name, s.Goal))],
        [.. map.Stages.SelectMany(s => s.Touchpoints.Select(t => new Entry(
            TouchpointsStep.Touchpoint.Name, Payload.Of(("stage", s.Name), ("text", t.Text), ("channel", Said(t.Channel))))))]);

    /// <summary>What steps open with; of touchpoints, those whose stage is there.</summary>
    public ImmutableDictionary<StepName, ImmutableArray<Entry>> Drafts()
    {
        var drafts = ImmutableDictionary.CreateBuilder<StepName, ImmutableArray<Entry>>();
        if (Frame.Values.Length > 0) drafts.Add(new("frame"), [new(FrameStep.Frame.Name, Frame)]);
        if (!Personas.IsEmpty) drafts.Add(new("persona"), [.. Personas.Select(p => new Entry(PersonaStep.Persona.Name, p))]);
        drafts.Add(new("stages"), Stages);

        var names = Stages.Select(s => Text.Clean(s.Payload.Word("name") ?? "")).ToHashSet();
        drafts.Add(new("touchpoints"), [.. Touchpoints.Where(t => names.Contains(Text.Clean(t.Payload.Word("stage")!)))]);
        return drafts.ToImmutable();
    }

    private static Entry Stage(string name, string? goal) =>
        new(StagesStep.Stage.Name, Payload.Of(("name", name), ("goal", Said(goal))));

    private static Payload Persona(Persona persona) => Payload.Of(
        ("name", persona.Name), ("role", Said(persona.Role)), ("segment", Said(persona.Segment)),
        ("identity", Said(persona.Identity)),
        ("characteristics", persona.Characteristics), ("habits", persona.Habits), ("goals", persona.Goals),
        ("b2bRole", Said(persona.B2bRole)));

    private static FieldValue? Said(string? text) => text is null ? null : (FieldValue)text;
}
