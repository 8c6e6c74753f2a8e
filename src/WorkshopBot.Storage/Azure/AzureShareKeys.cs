using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>A row for each workshop, in a partition of its own.</summary>
internal sealed class AzureShareKeys(Rows rows) : IShareKeys
{
    private const string RowKey = "key";
    private const string KeyColumn = "Key";

    public async Task<ReadOnlyMemory<byte>> GetOrAdd(
        WorkshopId workshop, ReadOnlyMemory<byte> candidate, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await Find(workshop, cancellationToken) is { } key) return key;

            // What was inserted is read back: the insert that another one made may have come first.
            await rows.Insert(Row(workshop, candidate), cancellationToken);
        }
    }

    public async Task<ReadOnlyMemory<byte>?> Find(WorkshopId workshop, CancellationToken cancellationToken) =>
        await rows.Find(Partition(workshop), RowKey, cancellationToken) is { } row ? row.GetBinary(KeyColumn) : default(ReadOnlyMemory<byte>?);

    public async Task Delete(WorkshopId workshop, CancellationToken cancellationToken)
    {
        while (await rows.Find(Partition(workshop), RowKey, cancellationToken) is { } row)
            await rows.Delete(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
    }

    internal static TableEntity Row(WorkshopId workshop, ReadOnlyMemory<byte> key) => new(Partition(workshop), RowKey) { [KeyColumn] = key.ToArray() };

    internal static Piece Piece(TableEntity row)
    {
        var parts = Key.Parts(row.PartitionKey);
        return new Piece.ShareKey(new(new(parts[0]), parts[1]), row.GetBinary(KeyColumn));
    }

    private static string Partition(WorkshopId workshop) => Key.Of(workshop.Tenant.Value, workshop.Value);
}
