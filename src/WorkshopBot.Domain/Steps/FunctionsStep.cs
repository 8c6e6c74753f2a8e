using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>Of a user journey: what each screen must be able to do, where the user goes next, and what is only assumed.</summary>
public sealed class FunctionsStep : StepDefinition
{
    public static EntryKind Function { get; } = Noted.AtStage("function", "F");

    public static EntryKind GoesTo { get; } = Noted.AtStage("goes-to", "G");

    /// <summary>Something to test. Untested until somebody says otherwise.</summary>
    public static EntryKind Assumption { get; } = new("assumption",
    [
        new ReferenceField("stage", StagesStep.Stage.Name), new TextField("text") { Required = true },
        new ChoiceField("state", ["untested", "confirmed", "refuted"]),
    ])
    {
        Handle = "A",
        TextField = "text",
    };

    public override StepName Name => new("functions");

    public override ImmutableArray<EntryKind> Kinds { get; } = [Function, GoesTo, Assumption];

    public override void Draw(StepView step, MapDrawing map)
    {
        map.AddLane(step, Function);
        map.AddLane(step, GoesTo);
        map.AddLane(step, Assumption, e => $"{Sign(step.First(e, "state"))} {step.Text(e)}");
    }

    /// <summary>A sign that needs no language.</summary>
    private static string Sign(string? state) => state switch
    {
        "confirmed" => "✓",
        "refuted" => "✗",
        _ => "?",
    };
}
