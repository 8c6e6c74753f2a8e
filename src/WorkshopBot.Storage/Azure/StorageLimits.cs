using System.Text.Json;
using Azure.Data.Tables;

namespace WorkshopBot.Storage.Azure;

/// <summary>
/// What Azure Tables accepts, checked before it is sent: the emulator accepts more, and tests against it would hide what fails later.
/// https://learn.microsoft.com/azure/storage/tables/scalability-targets
/// </summary>
internal static class StorageLimits
{
    public const int Operations = 100;
    public const int PayloadBytes = 4 * 1024 * 1024;
    public const int RowBytes = 1024 * 1024;
    public const int Properties = 252;
    public const int BinaryBytes = 64 * 1024;
    public const int TextUnits = 32 * 1024;

    /// <summary>Headers and boundaries around one operation of a transaction; measured at about 700.</summary>
    private const int OperationOverhead = 1024;

    private static readonly HashSet<string> SystemProperties = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];

    /// <exception cref="ArgumentException">Azure would refuse this row.</exception>
    public static void Check(ITableEntity row)
    {
        Check(row.PartitionKey, row.RowKey);
        var own = Own(row).ToList();
        if (own.Count > Properties) throw new ArgumentException($"A row has {own.Count} properties; Azure Tables takes {Properties}.");

        foreach (var (name, value) in own) CheckValue(name, value);
        if (Size(row, own) is > RowBytes and var size)
            throw new ArgumentException($"A row has {size} bytes; Azure Tables takes {RowBytes}.");
    }

    /// <exception cref="ArgumentException">Azure would refuse this transaction.</exception>
    public static void Check(IReadOnlyList<TableTransactionAction> changes)
    {
        if (changes.Count is 0 or > Operations)
            throw new ArgumentException($"A transaction has {changes.Count} operations; Azure Tables takes 1 to {Operations}.");

        var keys = new HashSet<string>();
        foreach (var change in changes)
        {
            Check(change.Entity);
            if (change.Entity.PartitionKey != changes[0].Entity.PartitionKey)
                throw new ArgumentException("A transaction is about rows of different partitions.");
            if (!keys.Add(change.Entity.RowKey)) throw new ArgumentException("A transaction names a row twice.");
        }

        if (changes.Sum(Payload) is > PayloadBytes and var bytes)
            throw new ArgumentException($"A transaction has about {bytes} bytes; Azure Tables takes {PayloadBytes}.");
    }

    /// <exception cref="ArgumentException">Azure would refuse this key.</exception>
    public static void Check(string partition, string row)
    {
        foreach (var key in (string[])[partition, row])
        {
            if (key.Length > Key.Longest)
                throw new ArgumentException($"A key has {key.Length} characters; Azure Tables takes {Key.Longest}.");
            if (key.Any(unit => unit is '/' or '\\' or '#' or '?' || char.IsControl(unit)))
                throw new ArgumentException("A key has a character that Azure Tables does not take.");
        }
    }

    private static void CheckValue(string name, object? value)
    {
        var (size, most) = value switch
        {
            string text => (text.Length, TextUnits),
            byte[] bytes => (bytes.Length, BinaryBytes),
            BinaryData data => (data.ToMemory().Length, BinaryBytes),
            _ => (0, 0),
        };
        if (size > most) throw new ArgumentException($"The property {name} has {size} of {most} characters or bytes that Azure Tables takes.");
    }

    private static IEnumerable<KeyValuePair<string, object?>> Own(ITableEntity row) => row is TableEntity entity
        ? entity.Where(p => p.Value is not null && !SystemProperties.Contains(p.Key))!
        : throw new ArgumentException("Rows are given as TableEntity.");

    // The formula: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#property-limitations
    private static long Size(ITableEntity row, List<KeyValuePair<string, object?>> own) =>
        4 + 2L * (row.PartitionKey.Length + row.RowKey.Length) + own.Sum(p => 8 + 2L * p.Key.Length + p.Value switch
        {
            string text => 4 + 2L * text.Length,
            byte[] bytes => 4 + bytes.Length,
            BinaryData data => 4 + data.ToMemory().Length,
            Guid => 16,
            _ => 8,
        });

    private static long Payload(TableTransactionAction change)
    {
        var row = change.Entity;
        var keys = 4L * (row.PartitionKey.Length + row.RowKey.Length);
        return OperationOverhead + keys + Own(row).Sum(p => 48 + 2L * p.Key.Length + p.Value switch
        {
            string text => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length,
            byte[] bytes => (bytes.Length + 2) / 3 * 4,
            BinaryData data => (data.ToMemory().Length + 2) / 3 * 4,
            _ => 40,
        });
    }
}
