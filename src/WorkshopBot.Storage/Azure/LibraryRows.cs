using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;

namespace WorkshopBot.Storage.Azure;

/// <summary>How libraries lie in <c>Library</c>: a partition for each tenant has a row a map, the newest first.</summary>
/// <remarks>A partition for each workshop has slips, by which its rows are found when they have to go.</remarks>
internal static class LibraryRows
{
    private const string Title = "Title";
    private const string Kind = "Kind";
    private const string Persona = "Persona";

    public static string Shelf(TenantId tenant) => Key.Of("library", tenant.Value);

    public static string Slips(WorkshopId workshop) => Key.Of("slips", workshop.Tenant.Value, workshop.Value);

    public static TableEntity Slip(LibraryMap map, Current current) => new(Slips(map.Workshop), RowKey(map, current));

    public static TableEntity Row(LibraryMap map, Current current)
    {
        var row = new TableEntity(Shelf(map.Workshop.Tenant), RowKey(map, current)) { [Title] = map.Title, [Kind] = map.Kind };
        if (map.Persona is { } persona) row[Persona] = persona;
        return row;
    }

    public static (string Partition, string Row) RowOf(TableEntity slip) =>
        (Shelf(new(Key.Parts(slip.PartitionKey)[1])), slip.RowKey);

    /// <summary>The rows of a tenant that come after a map; null: all.</summary>
    public static string Behind(LibraryMap? map, TenantId tenant)
    {
        var from = map is null ? "" : Key.Behind(Backwards(map.FinishedAt), map.Workshop.Value).To;
        return TableClient.CreateQueryFilter($"PartitionKey eq {Shelf(tenant)} and RowKey ge {from}");
    }

    public static (WorkshopId Workshop, string Save) Of(TenantId tenant, TableEntity row) =>
        Key.Parts(row.RowKey) is [_, var workshop, var save]
            ? (new(tenant, workshop), save)
            : throw new StoreFailedException("A row of a library has a key that is none.");

    public static LibraryMap Read(TenantId tenant, TableEntity row) => new(
        Of(tenant, row).Workshop, row.GetString(Title), row.GetString(Kind), row.GetString(Persona), FinishedAt(row));

    private static string RowKey(LibraryMap map, Current current) =>
        Key.Of(Backwards(map.FinishedAt), map.Workshop.Value, current.Save);

    /// <summary>Sorts the newest first.</summary>
    private static string Backwards(DateTimeOffset time) => Key.Number(long.MaxValue - time.ToUnixTimeMilliseconds());

    private static DateTimeOffset FinishedAt(TableEntity row) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.MaxValue - long.Parse(Key.Parts(row.RowKey)[0]));
}
