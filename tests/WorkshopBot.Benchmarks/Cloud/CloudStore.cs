using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Benchmarks.Cloud;

/// <summary>A store on the emulator with names of its own, whose requests are counted.</summary>
internal sealed class CloudStore(AzureStore store, TableServiceClient tables, Requests requests) : IAsyncDisposable
{
    private static int made;

    public AzureStore Store => store;

    public Requests Requests => requests;

    public TableClient Table(string name) => tables.GetTableClient($"{name}{Interlocked.Increment(ref made)}");

    public static async Task<CloudStore> Open(Azurite azurite)
    {
        var requests = new Requests();
        var tables = new TableServiceClient(azurite.ConnectionString, Counted(new TableClientOptions(), requests));
        var queues = new QueueServiceClient(
            azurite.ConnectionString, Counted(new QueueClientOptions(), requests));
        var store = new AzureStore(tables, queues, TimeProvider.System, NullLogger<AzureStore>.Instance, $"bench{Interlocked.Increment(ref made)}");
        await store.Prepare(CancellationToken.None);
        return new(store, tables, requests);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private static T Counted<T>(T options, Requests requests) where T : ClientOptions
    {
        options.AddPolicy(requests, HttpPipelinePosition.PerRetry);
        return options;
    }
}
