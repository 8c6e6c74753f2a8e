using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>How each stage feels, how much it matters, and what was expected against what came.</summary>
public sealed class EmotionsStep : StepDefinition
{
    /// <summary>A rating without a feeling is "can't say": no opinion, and never 0.</summary>
    public static EntryKind Rating { get; } = new("rating",
    [
        new ReferenceField("stage", StagesStep.Stage.Name) { Required = true }, new NumberField("feeling", -2, 2),
        new NumberField("importance", 1, 5), new TextField("why"),
    ])
    {
        About = "stage",
    };

    /// <summary>Apart from the rating because it is usually asked later, in its own time.</summary>
    public static EntryKind Expectation { get; } = new("expectation",
    [
        new ReferenceField("stage", StagesStep.Stage.Name) { Required = true },
        new NumberField("expected", 1, 5), new NumberField("actual", 1, 5),
    ])
    {
        About = "stage",
    };

    public override StepName Name => new("emotions");

    public override ImmutableArray<EntryKind> Kinds { get; } = [Rating, Expectation];

    public override void Draw(StepView step, MapDrawing map)
    {
        foreach (var (stage, ratings) in step.Opinions(Rating, "feeling"))
        {
            if (map.Column(stage) is not { } column) continue;
            var feelings = Numbers(ratings, "feeling");
            column.Emotion = step.IsWithheld ? Emotion.None with { Count = feelings.Length } : Statistics.Emotion(feelings);
        }

        if (step.IsWithheld) return;

        foreach (var (stage, ratings) in step.Opinions(Rating, "importance"))
        {
            if (map.Column(stage) is { } column) column.Importance = Statistics.Mean(Numbers(ratings, "importance"));
        }

        foreach (var (stage, expectations) in step.Opinions(Expectation))
        {
            if (map.Column(stage) is not { } column) continue;
            column.Gap = Statistics.Gap(Numbers(expectations, "expected"), Numbers(expectations, "actual"));
        }
    }

    private static ImmutableArray<int> Numbers(IEnumerable<Element> opinions, string field) =>
        [.. opinions.Select(o => o.Payload.Number(field)).OfType<int>()];
}
