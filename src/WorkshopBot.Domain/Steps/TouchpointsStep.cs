using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>What the customer does at each stage and through which channel; what they think, and what works well.</summary>
public sealed class TouchpointsStep : StepDefinition
{
    public static EntryKind Touchpoint { get; } = new("touchpoint",
    [
        new ReferenceField("stage", StagesStep.Stage.Name), new TextField("text") { Required = true },
        new TextField("channel", Text.LongestName),
    ])
    {
        Handle = "T",
        TextField = "text",
        Line = new("text", "channel", LineForm.At) { Guess = Channels.In },
    };

    public static EntryKind Thought { get; } = Noted.AtStage("thought", "H");

    public static EntryKind Works { get; } = Noted.AtStage("works", "W");

    public override StepName Name => new("touchpoints");

    public override ImmutableArray<EntryKind> Kinds { get; } = [Touchpoint, Thought, Works];

    public override void Draw(StepView step, MapDrawing map)
    {
        foreach (var touchpoint in step.Live(Touchpoint))
        {
            var channel = step.First(touchpoint, "channel");
            map.Place(touchpoint, step.Text(touchpoint), column => column.Touchpoints.Add(
                new(step.Text(touchpoint), channel, Channels.KindOf(channel)) { Handle = touchpoint.Handle }));
        }

        map.AddLane(step, Thought);
        map.AddLane(step, Works);
    }
}
