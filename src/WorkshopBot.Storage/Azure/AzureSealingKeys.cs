using Azure.Data.Tables;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>One partition: there are a few, and they are read together.</summary>
internal sealed class AzureSealingKeys(Rows rows) : ISealingKeys
{
    private const string Partition = "keys";
    private const string Xml = "Xml";

    public async Task<IReadOnlyList<SealingKey>> All(CancellationToken cancellationToken)
    {
        List<SealingKey> keys = [];
        await foreach (var row in rows.In(Partition, null, cancellationToken)) keys.Add(Read(row));
        return keys;
    }

    public Task Add(SealingKey key, CancellationToken cancellationToken) => rows.Insert(Row(key), cancellationToken);

    internal static TableEntity Row(SealingKey key) => new(Partition, Key.Of(key.Name)) { [Xml] = key.Xml };

    internal static SealingKey Read(TableEntity row) => new(Key.Parts(row.RowKey)[0], row.GetString(Xml));
}
