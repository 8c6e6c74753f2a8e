using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Where a map says otherwise than what was reported.</summary>
/// <param name="Stage">Of the map.</param>
/// <param name="Count">How often something was reported; 0: never, and the map has pain points there.</param>
internal sealed record Contradiction(Stage Stage, int Count)
{
    private const int Most = 3;

    /// <summary>A single report may be anything.</summary>
    private const int FewestReports = 3;

    /// <param name="reports">How often anything was reported, by the name of its stage.</param>
    public static IEnumerable<Contradiction> Between(JourneyMap map, IReadOnlyDictionary<string, int> reports) =>
    [
        .. map.Stages.Select(s => new Contradiction(s, reports.GetValueOrDefault(s.Name)))
            .Where(c => c.Stage.Emotion.Mean >= 1 && c.Count >= FewestReports).OrderByDescending(c => c.Count).Take(Most),
        .. map.Stages.Select(s => new Contradiction(s, reports.GetValueOrDefault(s.Name)))
            .Where(c => c.Count == 0 && !c.Stage.PainPoints.IsEmpty).OrderByDescending(c => c.Stage.PainPoints.Length).Take(Most),
    ];

    public string Say(Wordings words) => Count > 0
        ? words.Phrases.Count("digest.good-but", Count, ("stage", Stage.Name), ("mean", Wordings.Signed(Stage.Emotion.Mean)))
        : words.Phrases.Count("digest.silent", Stage.PainPoints.Length, ("stage", Stage.Name));
}
