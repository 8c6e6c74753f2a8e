using System.Collections.Immutable;

namespace WorkshopBot.Engine.Mapping;

/// <summary>A finished map as rows of plain columns, from which <c>map.json</c> can be made again.</summary>
/// <param name="Version">That of the map: 1 for the first, one higher for each later finish.</param>
/// <param name="Map">Columns of <see cref="MapColumns.OfMap"/>.</param>
/// <param name="Cells">Columns of <see cref="MapColumns.OfCell"/>, in the order of the map.</param>
public sealed record FinishedMap(int Version, MapRow Map, ImmutableArray<MapRow> Cells);

/// <summary>One row: values by the name of their column. What is unknown has none.</summary>
/// <param name="Values">
/// <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or <see cref="DateTimeOffset"/> (UTC, to the
/// millisecond), as the column says.
/// </param>
public sealed record MapRow(ImmutableSortedDictionary<string, object> Values)
{
    public static MapRow Of(IEnumerable<KeyValuePair<string, object>> values) => new(values.ToImmutableSortedDictionary(StringComparer.Ordinal));
}

/// <param name="Name">Letters only, so that every table and tool takes it.</param>
/// <param name="Meaning">For analysts, in one sentence.</param>
public sealed record MapColumn(string Name, MapColumnType Type, string Meaning);

public enum MapColumnType
{
    Text,
    Whole,
    Number,
    Flag,
    Time,
}
