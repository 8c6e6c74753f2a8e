using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;

namespace WorkshopBot.Storage.Azure;

/// <summary>How a finished map lies in rows: one in <c>JourneyMaps</c>, and one for each of its elements in <c>JourneyMapCells</c>.</summary>
/// <remarks>
/// Cells of a workshop share a partition; their key is the version, the save that wrote them and their place. The map's row names the save
/// that counts; before the first one, and while there is none, it names nothing.
/// </remarks>
internal static class MapCellRows
{
    private const string CurrentVersion = "CurrentVersion";
    private const string CurrentSave = "CurrentSave";

    private const string Contents = "Contents";

    /// <summary>A row holds a MiB.</summary>
    private const int MostContents = 12;

    /// <summary>The columns that <see cref="Names"/> reads.</summary>
    public static readonly string[] Naming = [CurrentVersion, CurrentSave];

    /// <summary>The columns that <see cref="Entry"/> reads.</summary>
    public static readonly string[] Telling =
        [.. Rows.Keys, .. Naming, "Title", "Kind", "FinishedAt", "Language", .. Enumerable.Range(0, MostContents).Select(Chunk)];

    public static (string Partition, string Row) KeyOf(WorkshopId workshop) => (Key.Of(workshop.Tenant.Value), Key.Of(workshop.Value));

    public static string Cells(WorkshopId workshop) => Key.Of(workshop.Tenant.Value, workshop.Value);

    public static KeyRange CellsOf(Current current) => Key.Behind(Key.Number(current.Version), current.Save);

    public static WorkshopId Workshop(TableEntity map) => new(new(Key.Parts(map.PartitionKey)[0]), Key.Parts(map.RowKey)[0]);

    public static TableEntity Unnamed(WorkshopId workshop) => new(KeyOf(workshop).Partition, KeyOf(workshop).Row);

    public static TableEntity Named(WorkshopId workshop, FinishedMap map, Current current)
    {
        var row = Unnamed(workshop);
        row[CurrentVersion] = (long)current.Version;
        row[CurrentSave] = current.Save;
        Fill(row, map.Map, MapColumns.OfMap);
        Tell(row, map);
        return row;
    }

    public static string? OfTenant(TenantId? tenant) =>
        tenant is { } one ? TableClient.CreateQueryFilter($"PartitionKey eq {Key.Of(one.Value)}") : null;

    /// <summary>Puts what a map is searched by beside what its row says for analysts.</summary>
    public static void Tell(TableEntity row, FinishedMap map)
    {
        var chunks = LibraryContents.Of(map).Write().Chunk(StorageLimits.BinaryBytes).ToArray();
        if (chunks.Length > MostContents)
            throw new StoreFailedException($"A map has so many stages that its row cannot hold them: {chunks.Length} parts.");

        for (var i = 0; i < chunks.Length; i++) row[Chunk(i)] = chunks[i];
    }

    /// <summary>Null when an older version wrote the row.</summary>
    public static LibraryEntry? Entry(TableEntity row)
    {
        using var told = new MemoryStream();
        for (var i = 0; i < MostContents && row.GetBinary(Chunk(i)) is { } bytes; i++) told.Write(bytes);
        if (told.Length == 0) return null;

        var contents = LibraryContents.Read(told.ToArray());
        return new(
            new(
                Workshop(row), row.GetString("Title"), row.GetString("Kind"), contents.Persona,
                row.GetDateTimeOffset("FinishedAt")!.Value),
            row.GetString("Language") ?? "",
            contents.Stages);
    }

    /// <summary>Null when nothing is named yet.</summary>
    public static Current? Names(TableEntity? map) =>
        map?.GetString(CurrentSave) is { } save ? new((int)map.GetInt64(CurrentVersion)!.Value, save) : null;

    public static IEnumerable<TableEntity> From(WorkshopId workshop, FinishedMap map, Current current) => map.Cells.Select((cell, place) =>
    {
        var row = new TableEntity(Cells(workshop), Key.Of(Key.Number(current.Version), current.Save, Key.Number(place)));
        Fill(row, cell, MapColumns.OfCell);
        return row;
    });

    public static MapRow Read(TableEntity row, IEnumerable<MapColumn> columns) => MapRow.Of(
        from column in columns
        let value = row.TryGetValue(column.Name, out var held) ? held : null
        where value is not null
        select KeyValuePair.Create(column.Name, Plain(row, column, value)));

    private static void Fill(TableEntity row, MapRow map, IEnumerable<MapColumn> columns)
    {
        foreach (var column in columns)
        {
            if (map.Values.GetValueOrDefault(column.Name) is { } value) row[column.Name] = value;
        }
    }

    private static string Chunk(int number) => $"{Contents}{number:D2}";

    // A double without a fraction may come back as a whole number.
    private static object Plain(TableEntity row, MapColumn column, object value) => column.Type switch
    {
        MapColumnType.Number => Convert.ToDouble(value),
        MapColumnType.Whole => Convert.ToInt64(value),
        MapColumnType.Time => row.GetDateTimeOffset(column.Name)!.Value,
        _ => value,
    };
}

/// <summary>Which version counts, and which of the saves of it.</summary>
/// <param name="Save">Random for every save.</param>
internal readonly record struct Current(int Version, string Save);
