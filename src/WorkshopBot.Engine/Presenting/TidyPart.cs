using WorkshopBot.Domain;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Which of a step's items a page of Tidy is about.</summary>
/// <param name="At">A stage by its handle, as a card says it; empty for all.</param>
internal sealed record TidyPart(string At)
{
    public static TidyPart All { get; } = new("");

    public static TidyPart Unplaced { get; } = new("-");

    /// <summary>A stage that was merged is where it went; one that is gone leaves all.</summary>
    public static TidyPart Read(string? at, Workshop.Running w)
    {
        if (at == Unplaced.At) return Unplaced;
        if (at is not { Length: > 0 } || ReferenceField.Find(at, StagesStep.Stage.Name, w) is not { } stage) return All;
        return w.Survivor(stage)?.Handle is { } handle ? new(handle) : All;
    }

    /// <summary>Stage by stage, and then what stands at none.</summary>
    public static IEnumerable<TidyPart> Each(Workshop.Running w) => w.Find(new("stages")) is { } step
        ? [.. new StepView(w, step).Live(StagesStep.Stage).Select(stage => new TidyPart(stage.Handle!)), Unplaced]
        : [All];

    public bool Holds(Element element, Workshop.Running w) =>
        this == All || (w.StageOf(element)?.Handle ?? Unplaced.At) == At;
}
