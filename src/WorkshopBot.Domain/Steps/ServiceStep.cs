using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>Of an experience map: what the team does at each stage, how the customer should respond, why they would, and what is in the way.</summary>
public sealed class ServiceStep : StepDefinition
{
    public static EntryKind Action { get; } = Noted.AtStage("team-action", "D");

    public static EntryKind Response { get; } = Noted.AtStage("response", "R");

    public static EntryKind Motivation { get; } = Noted.AtStage("motivation", "M");

    public static EntryKind Obstacle { get; } = Noted.AtStage("obstacle", "B");

    public override StepName Name => new("service");

    public override ImmutableArray<EntryKind> Kinds { get; } = [Action, Response, Motivation, Obstacle];

    public override void Draw(StepView step, MapDrawing map)
    {
        foreach (var kind in Kinds) map.AddLane(step, kind);
    }
}
