using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>One partition: they are few, and somebody looks after each.</summary>
internal static class SetAsideRows
{
    public const string Partition = "aside";

    private const string Tenant = "Tenant";
    private const string Workshop = "Workshop";
    private const string Due = "Due";
    private const string Reason = "Reason";
    private const string Tries = "Tries";
    private const string At = "At";

    public static TableEntity From(SetAsideWake wake) => new(Partition, Key.Of(wake.Id))
    {
        [Tenant] = wake.Wake.Workshop.Tenant.Value,
        [Workshop] = wake.Wake.Workshop.Value,
        [Due] = Milliseconds.Of(wake.Wake.Due),
        [Reason] = wake.Reason,
        [Tries] = wake.Tries,
        [At] = Milliseconds.Of(wake.At),
    };

    public static SetAsideWake Read(TableEntity row) => new(
        Key.Parts(row.RowKey)[0],
        new(new(new(row.GetString(Tenant)), row.GetString(Workshop)), Milliseconds.From(row.GetInt64(Due)!.Value)),
        row.GetString(Reason),
        row.GetInt32(Tries)!.Value,
        Milliseconds.From(row.GetInt64(At)!.Value));

    public static string Of(WorkshopId workshop) =>
        TableClient.CreateQueryFilter($"Tenant eq {workshop.Tenant.Value} and Workshop eq {workshop.Value}");
}
