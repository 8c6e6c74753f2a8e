using System.Collections.Immutable;

namespace WorkshopBot.Domain.Maps;

/// <summary>Scores and ranks of opportunities.</summary>
internal static class Ranking
{
    public static ImmutableArray<Opportunity> Rank(List<Idea> ideas, MapDrawing map, Func<ParticipantId, string?> nameOf)
    {
        // OrderBy is stable: ties stay in the order raised.
        var ranks = ideas
            .OrderBy(i => Score(i) is null)
            .ThenByDescending(i => Score(i) ?? 0)
            .ThenByDescending(i => i.Votes ?? 0)
            .Select((idea, position) => (idea, rank: position + 1))
            .ToDictionary(x => x.idea, x => x.rank);

        return [.. ideas.Select(i => new Opportunity(
            i.Text,
            i.Stage,
            [.. i.Solves.Select(id => map.PainTexts.GetValueOrDefault(id)).OfType<string>()],
            i.Votes,
            Statistics.Mean(i.Impacts),
            Statistics.Mean(i.Efforts),
            Score(i) is { } score ? Statistics.Round(score) : null,
            map.IsPrioritised ? ranks[i] : null)
        {
            Handle = i.Handle,
            Owner = i.Owner is { } owner ? nameOf(owner) : null,
            NextStep = i.NextStep,
            Due = i.Due,
        })];
    }

    /// <summary>votes × mean impact ÷ mean effort, from the whole numbers, so that rounding the means does not move a rank.</summary>
    private static decimal? Score(Idea i) => i.Votes is { } votes && !i.Impacts.IsEmpty && !i.Efforts.IsEmpty
        ? (decimal)votes * i.Impacts.Sum() * i.Efforts.Length / ((decimal)i.Impacts.Length * i.Efforts.Sum())
        : null;
}
