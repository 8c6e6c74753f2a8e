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
        var inFocus = PersonaStep.InFocus(step.Workshop);
        foreach (var persona in PersonaStep.All(step.Workshop).Where(p => p.Id != inFocus))
        {
            foreach (var (stage, emotion) in Feelings(step.Of(persona.Id))) map.AddFeeling(persona.Id, stage, emotion);
        }

        step = step.Of(inFocus);
        foreach (var (stage, emotion) in Feelings(step))
        {
            if (map.Column(stage) is { } column) column.Emotion = emotion;
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

    private static IEnumerable<(ElementId Stage, Emotion Emotion)> Feelings(StepView step) =>
        from said in step.Opinions(Rating, "feeling")
        let feelings = Numbers(said.Opinions, "feeling")
        select (said.About, step.IsWithheld ? Emotion.None with { Count = feelings.Length } : Statistics.Emotion(feelings));

    private static ImmutableArray<int> Numbers(IEnumerable<Element> opinions, string field) =>
        [.. opinions.Select(o => o.Payload.Number(field)).OfType<int>()];
}
