using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps;

/// <summary>A stage that was rated low, and what goes worst there.</summary>
internal sealed record WorstMoment(int Index, Stage Stage, PainPoint? Pain)
{
    /// <summary>The lowest first.</summary>
    public static IEnumerable<WorstMoment> Of(JourneyMap map, int most) => map.Stages
        .Select((stage, index) => (Stage: stage, Index: index))
        .Where(s => s.Stage.Emotion.Mean < 0)
        .OrderBy(s => s.Stage.Emotion.Mean)
        .Take(most)
        .Select(s => new WorstMoment(s.Index, s.Stage, WorstPain(s.Stage)));

    private static PainPoint? WorstPain(Stage stage) =>
        stage.PainPoints.OrderByDescending(p => p.Severity ?? 0).ThenByDescending(p => p.Reports).FirstOrDefault();
}
