using System.Globalization;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteFinishedMaps(Writer writer, Readers readers) : IFinishedMaps
{
    /// <summary>About what one takes, for whoever counts bytes.</summary>
    internal const int BytesOfCell = 200;

    private const string OfWorkshop = "WHERE Tenant = $1 AND Workshop = $2";

    private const string LibraryPage = $"""
        SELECT Workshop, Title, Kind, FinishedAt,
            (SELECT c.Text FROM {Schema.MapCells} c
             WHERE c.Tenant = m.Tenant AND c.Workshop = m.Workshop AND c.Version = m.CurrentVersion
                 AND c.Element = 'persona' AND c.InFocus = 1
             ORDER BY c.Place LIMIT 1)
        FROM {Schema.Maps} m
        WHERE Tenant = $1 AND FinishedAt <= $3 AND (FinishedAt < $3 OR Workshop > $4)
        ORDER BY FinishedAt DESC, Workshop LIMIT $2
        """;

    private const string OfAll = $"""
        SELECT m.Tenant, m.Workshop, m.Title, m.Kind, m.FinishedAt, m.Language, l.Contents
        FROM {Schema.Maps} m JOIN {Schema.Library} l ON l.Tenant = m.Tenant AND l.Workshop = m.Workshop
        """;

    /// <summary>What a library tells of a map is read for those that are wanted, and for no other.</summary>
    private const string OfSome = $"""
        SELECT m.Tenant, m.Workshop, m.Title, m.Kind, m.FinishedAt, m.Language, l.Contents
        FROM (SELECT Tenant, Workshop FROM {Schema.Maps} WHERE Tenant = $1 ORDER BY FinishedAt DESC, Workshop LIMIT $3 OFFSET $2) some
            JOIN {Schema.Maps} m ON m.Tenant = some.Tenant AND m.Workshop = some.Workshop
            JOIN {Schema.Library} l ON l.Tenant = m.Tenant AND l.Workshop = m.Workshop
        ORDER BY m.FinishedAt DESC, m.Workshop
        """;

    private const string NewestFirst = "ORDER BY m.FinishedAt DESC, m.Workshop";

    private static readonly string InsertMap = Insert(Schema.Maps, "Tenant, Workshop, CurrentVersion", 3, MapColumns.OfMap);
    private static readonly string InsertCell = Insert(Schema.MapCells, "Tenant, Workshop", 2, MapColumns.OfCell);

    public Task<bool> Save(WorkshopId workshop, FinishedMap map, CancellationToken cancellationToken) => writer.Run(
        session => Save(session, workshop, map), cancellationToken, bytes: map.Cells.Length * BytesOfCell);

    public Task<FinishedMap?> Find(WorkshopId workshop, CancellationToken cancellationToken) =>
        readers.Run(session => session.AtOneMoment(() => Read(session, workshop)), cancellationToken);

    public Task<int> Version(WorkshopId workshop, CancellationToken cancellationToken) =>
        readers.Run(session => Current(session, workshop), cancellationToken);

    public Task<IReadOnlyList<LibraryMap>> Latest(
        TenantId tenant, int most, LibraryMap? after, CancellationToken cancellationToken) =>
        readers.Run<IReadOnlyList<LibraryMap>>(
            session => session.Query(
                LibraryPage,
                row => new LibraryMap(
                    new(tenant, row.GetString(0)), row.GetString(1), row.GetString(2),
                    row.IsDBNull(4) ? null : row.GetString(4), Time(row.GetString(3))),
                tenant.Value, most, Text(after?.FinishedAt ?? DateTimeOffset.MaxValue), after?.Workshop.Value ?? ""),
            cancellationToken);

    public async Task<IReadOnlyList<LibraryEntry>> Library(TenantId? tenant, CancellationToken cancellationToken) =>
        await readers.Run(
            session => tenant is { } one
                ? session.Query($"{OfAll} WHERE m.Tenant = $1 {NewestFirst}", Entry, one.Value)
                : session.Query($"{OfAll} {NewestFirst}", Entry),
            cancellationToken);

    public Task<LibraryPart> Part(TenantId tenant, int skip, int most, CancellationToken cancellationToken) => readers.Run(
        session => session.AtOneMoment(() => new LibraryPart(
            session.Query($"SELECT count(*) FROM {Schema.Maps} WHERE Tenant = $1", row => row.GetInt32(0), tenant.Value).Single(),
            [.. session.Query(OfSome, Entry, tenant.Value, skip, most)])),
        cancellationToken);

    public Task Delete(WorkshopId workshop, CancellationToken cancellationToken) =>
        writer.Run(session => Delete(session, workshop), cancellationToken, erases: true);

    internal static bool Save(Session session, WorkshopId workshop, FinishedMap map)
    {
        if (Current(session, workshop) > map.Version) return false;

        Delete(session, workshop);
        session.Execute(
            InsertMap, [workshop.Tenant.Value, workshop.Value, map.Version, .. MapColumns.OfMap.Select(column => Stored(map.Map, column))]);
        session.Execute(
            $"INSERT INTO {Schema.Library} VALUES ($1, $2, $3)",
            workshop.Tenant.Value, workshop.Value, LibraryContents.Of(map).Write());
        foreach (var cell in map.Cells)
        {
            session.Execute(InsertCell, [workshop.Tenant.Value, workshop.Value, .. MapColumns.OfCell.Select(column => Stored(cell, column))]);
        }

        return true;
    }

    private static int Delete(Session session, WorkshopId workshop) =>
        session.Execute($"DELETE FROM {Schema.Maps} {OfWorkshop}", workshop.Tenant.Value, workshop.Value)
        + session.Execute($"DELETE FROM {Schema.Library} {OfWorkshop}", workshop.Tenant.Value, workshop.Value)
        + session.Execute($"DELETE FROM {Schema.MapCells} {OfWorkshop}", workshop.Tenant.Value, workshop.Value);

    private static LibraryEntry Entry(SqliteDataReader row)
    {
        var contents = LibraryContents.Read(row.GetFieldValue<byte[]>(6));
        return new(
            new(
                new(new(row.GetString(0)), row.GetString(1)), row.GetString(2), row.GetString(3), contents.Persona,
                Time(row.GetString(4))),
            row.IsDBNull(5) ? "" : row.GetString(5),
            contents.Stages);
    }

    /// <remarks>Two queries: they have to see the same moment.</remarks>
    internal static FinishedMap? Read(Session session, WorkshopId workshop)
    {
        var heads = session.Query(
            $"SELECT CurrentVersion, {Names(MapColumns.OfMap)} FROM {Schema.Maps} {OfWorkshop}",
            row => (Version: row.GetInt32(0), Row: Row(row.GetValue, MapColumns.OfMap, first: 1)),
            workshop.Tenant.Value, workshop.Value);
        if (heads is not [var (version, head)]) return null;

        var cells = session.Query(
            $"SELECT {Names(MapColumns.OfCell)} FROM {Schema.MapCells} {OfWorkshop} AND Version = $3 ORDER BY Place",
            row => Row(row.GetValue, MapColumns.OfCell, first: 0),
            workshop.Tenant.Value, workshop.Value, version);
        return new(version, head, [.. cells]);
    }

    private static int Current(Session session, WorkshopId workshop) =>
        session.Query(
            $"SELECT CurrentVersion FROM {Schema.Maps} {OfWorkshop}", row => row.GetInt32(0), workshop.Tenant.Value, workshop.Value) is [var version]
            ? version
            : 0;

    private static string Insert(string table, string keys, int count, IReadOnlyList<MapColumn> columns) =>
        $"INSERT INTO {table} ({keys}, {Names(columns)}) VALUES ({string.Join(", ", Enumerable.Range(1, count + columns.Count).Select(i => $"${i}"))})";

    private static string Names(IEnumerable<MapColumn> columns) => string.Join(", ", columns.Select(Schema.Quoted));

    /// <summary>As analysts' tools take it: flags as 0 and 1, times as ISO 8601.</summary>
    private static object? Stored(MapRow row, MapColumn column) => row.Values.GetValueOrDefault(column.Name) switch
    {
        bool flag => flag ? 1L : 0L,
        DateTimeOffset time => Text(time),
        var value => value,
    };

    /// <summary>Sorts like the time.</summary>
    private static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static MapRow Row(Func<int, object> valueAt, IReadOnlyList<MapColumn> columns, int first) => MapRow.Of(
        from place in Enumerable.Range(0, columns.Count)
        let value = valueAt(first + place)
        where value is not DBNull
        select KeyValuePair.Create(columns[place].Name, Plain(value, columns[place].Type)));

    private static object Plain(object value, MapColumnType type) => type switch
    {
        MapColumnType.Flag => (long)value != 0,
        MapColumnType.Time => Time((string)value),
        _ => value,
    };
}
