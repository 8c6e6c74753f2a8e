using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Engine.Mapping;

/// <summary>A map as rows and back. Nothing is lost on the way: <c>map.json</c> of both is the same, byte for byte.</summary>
public static class MapRows
{
    /// <param name="finishedAt">When this version was finished.</param>
    public static FinishedMap Of(JourneyMap map, DateTimeOffset finishedAt) =>
        new(map.Version, Head(map, finishedAt), new CellRows(map).ToImmutable());

    /// <summary>The map that the rows were made from.</summary>
    public static JourneyMap Map(FinishedMap finished) => MapReading.Read(finished);

    internal static MapRow Row(params ReadOnlySpan<(string Column, object? Value)> values)
    {
        var row = ImmutableSortedDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (column, value) in values)
        {
            if (Plain(value) is { } plain) row.Add(column, plain);
        }

        return new(row.ToImmutable());
    }

    /// <summary>The map's decimals have two digits: fewer than a double keeps.</summary>
    private static object? Plain(object? value) => value switch
    {
        int whole => (long)whole,
        decimal number => (double)number,
        _ => value,
    };

    private static MapRow Head(JourneyMap map, DateTimeOffset finishedAt) => Row(
        ("Kind", map.Kind),
        ("Title", map.Title),
        ("Language", map.Language),
        ("FinishedAt", DateTimeOffset.FromUnixTimeMilliseconds(finishedAt.ToUnixTimeMilliseconds())),
        ("Stages", map.Stages.Length),
        ("Touchpoints", map.Stages.Sum(s => s.Touchpoints.Length)),
        ("PainPoints", map.Stages.Sum(s => s.PainPoints.Length)),
        ("Opportunities", map.Opportunities.Length),
        ("LowestMean", map.Stages.Min(s => s.Emotion.Mean)),
        ("HasFrame", map.Frame is not null),
        ("Scenario", map.Frame?.Scenario),
        ("Start", map.Frame?.Start),
        ("End", map.Frame?.End),
        ("View", map.Frame?.View),
        ("Question", map.Frame?.Question),
        ("FrameChannel", map.Frame?.Channel));
}
