using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>What the map is about: done together, written by a facilitator, confirmed by everybody.</summary>
public sealed class FrameStep : StepDefinition
{
    public static EntryKind Frame { get; } = new("frame",
    [
        new TextField("scenario"), new TextField("start"), new TextField("end"),
        new ChoiceField("view", ["as-is", "to-be"]), new TextField("question"),
        new TextField("channel", Text.LongestName),
    ])
    {
        Shared = true,
    };

    public static EntryKind Remark { get; } = Remarks.On("frame-remark");

    public override StepName Name => new("frame");

    public override bool IsBlind => false;

    public override ImmutableArray<EntryKind> Kinds { get; } = [Frame, Remark];

    public override void Draw(StepView step, MapDrawing map)
    {
        if (step.Live(Frame).LastOrDefault() is not { } frame) return;
        map.Frame = new(
            frame.Payload.Word("scenario"), frame.Payload.Word("start"), frame.Payload.Word("end"),
            frame.Payload.Word("view"), frame.Payload.Word("question"))
        {
            Channel = frame.Payload.Word("channel"),
        };
    }
}
