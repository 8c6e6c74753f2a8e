using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>Stores that share their tables in the emulator, each over a wire of its own.</summary>
internal sealed class AzureTables
{
    private readonly AzureStoreOptions options;

    private AzureTables(AzureStoreOptions options) => this.options = options;

    public static async Task<AzureTables> Create()
    {
        var azurite = await Azurite.Shared;
        var tables = new AzureTables(new() { ConnectionString = azurite.ConnectionString, Prefix = AzureUnderTest.NewPrefix() });
        await tables.Open().Prepare(CancellationToken.None);
        return tables;
    }

    public AzureStore Open(HttpMessageHandler? wire = null) => AzureStore.Open(
        options, TimeProvider.System, NullLogger.Instance, new HttpClientTransport(wire ?? new Wire()));

    public Rows Rows(string table) => Open().Table(table);

    /// <summary>Messages in the queue, hidden ones too.</summary>
    public async Task<int> MessagesLeft()
    {
        var queue = new QueueServiceClient(options.ConnectionString).GetQueueClient($"{options.Prefix.ToLowerInvariant()}workshop-wakes");
        return (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount;
    }

    public async Task<List<TableEntity>> All(string table)
    {
        List<TableEntity> all = [];
        await foreach (var row in Rows(table).Query(null, null, CancellationToken.None)) all.Add(row);
        return all;
    }
}
