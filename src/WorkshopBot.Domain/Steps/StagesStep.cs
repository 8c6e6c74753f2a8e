using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>The stages of the journey, each with the customer's goal.</summary>
public sealed class StagesStep : StepDefinition
{
    public static EntryKind Stage { get; } = new("stage",
    [
        new TextField("name", Text.LongestName) { Required = true }, new TextField("goal"),
    ])
    {
        Handle = "S",
        TextField = "name",
        Line = new("name", "goal"),
        MostPerPerson = 30,
    };

    public override StepName Name => new("stages");

    public override ImmutableArray<EntryKind> Kinds { get; } = [Stage];

    public override void Draw(StepView step, MapDrawing map)
    {
        foreach (var stage in step.Live(Stage)) map.AddStage(stage.Id, step.Text(stage), step.First(stage, "goal"));

        var w = step.Workshop;
        foreach (var way in w.Ways)
        {
            if (w.Survivor(way.From) is { } from && w.Survivor(way.To) is { } to) map.AddLink(from.Id, to.Id, way.Label);
        }

        map.AddLane("close-up", w.CloseUps.Select(c => (w.Survivor(c.Stage)?.Id, c.Title)).Distinct());
    }
}
