namespace WorkshopBot.Benchmarks.Rooms.Visiting;

/// <summary>Whole answers to a step; each time another one, because what has been said already changes nothing.</summary>
/// <param name="Step">Where the step stands in the script "session-75".</param>
internal sealed record Answers(string Name, int Step, Func<int, (string Name, string Value)[]> Fields)
{
    private static readonly string[] Stages =
    [
        "Hear of us — find out whether it is for me", "Compare — understand what is different", "Try it — feel whether it fits",
        "Buy — pay without a surprise", "Have it delivered — know when", "Ride — get there", "Have it repaired — be back on the road soon",
    ];

    /// <summary>Seven lines, of which one changes. Answered by a sentence.</summary>
    public static Answers OfStages { get; } = new("stages", 2, number =>
        [("stage/all/lines", string.Join('\n', Stages.Select((line, i) => i == number % Stages.Length ? $"{line}, {number}" : line)))]);

    /// <summary>A line for each of seven stages, of which one changes. Answered by a sentence.</summary>
    public static Answers OfTouchpoints { get; } = new("touchpoints", 3, number => [.. Stages.Select((_, i) =>
        ($"touchpoint/S{i + 1}/lines", i == number % Stages.Length ? $"Asks for the {number}th time @ phone" : "Waits at the counter @ shop"))]);

    /// <summary>A rating for each of seven stages; all change. Answered by a second page.</summary>
    public static Answers OfFeelings { get; } = new("feelings", 4, number =>
        [.. Stages.Select((_, i) => ($"rating/S{i + 1}/feeling", $"{((number + i) % 5) - 2}"))]);

    public static Answers Find(string name) =>
        new[] { OfStages, OfTouchpoints, OfFeelings }.FirstOrDefault(a => a.Name == name) ?? throw new ArgumentException($"No answers to {name}.");
}
