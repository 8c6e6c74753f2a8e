using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>Who inside serves the customer at a stage, with which tools, doing what. People claim stages.</summary>
public sealed class InternalViewStep : StepDefinition
{
    public static EntryKind Internal { get; } = new("internal",
    [
        new ReferenceField("stage", StagesStep.Stage.Name) { Required = true }, new TextField("actor", Text.LongestName),
        new TextField("channel", Text.LongestName), new TextField("process"),
    ])
    {
        Handle = "I",
    };

    public override StepName Name => new("internal-view");

    public override bool IsBlind => false;

    public override bool IsAssigned => true;

    public override ImmutableArray<EntryKind> Kinds { get; } = [Internal];

    public override void Draw(StepView step, MapDrawing map)
    {
        foreach (var view in step.Live(Internal))
        {
            string? actor = step.First(view, "actor"), channel = step.First(view, "channel"), process = step.First(view, "process");
            map.Place(view, string.Join(" · ", new[] { actor, channel, process }.OfType<string>()), column => column.Internal.Add(new(actor, channel, process)));
        }
    }
}
