using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>Keeps everything in an Azure storage account: tables and one queue. Any number of processes may share them.</summary>
public sealed class AzureStore : IStore
{
    private static readonly TimeSpan BeingDeletedPause = TimeSpan.FromSeconds(2);

    // Azure says that a name is free again after at least 40 s.
    private const int BeingDeletedTries = 60;

    private readonly TableServiceClient tables;
    private readonly QueueClient queue;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly string prefix;

    /// <summary>Asks nothing of the services yet.</summary>
    /// <param name="queues">Leaves messages as they are, as it does unless told otherwise: with base64 a foreign one stops the queue.</param>
    /// <param name="prefix">See <see cref="AzureStoreOptions.Prefix"/>.</param>
    public AzureStore(
        TableServiceClient tables, QueueServiceClient queues, TimeProvider clock, ILogger<AzureStore> logger, string prefix = "")
        : this(tables, queues, clock, (ILogger)logger, prefix)
    {
    }

    private AzureStore(TableServiceClient tables, QueueServiceClient queues, TimeProvider clock, ILogger logger, string prefix)
    {
        if (!prefix.All(char.IsAsciiLetterOrDigit) || prefix is [>= '0' and <= '9', ..])
            throw new StoreUnusableException("The prefix of Azure storage must be letters and digits, a letter first.");

        this.tables = tables;
        this.clock = clock;
        this.logger = logger;
        this.prefix = prefix;
        queue = queues.GetQueueClient($"{prefix.ToLowerInvariant()}workshop-wakes");
        Events = new AzureEventLog(Table(TableNames.Commits));
        var people = new AzurePeople(Table(TableNames.People));
        People = people;
        StepKeys = new AzureStepKeys(Table(TableNames.StepKeys), people);
        Tenants = new AzureTenants(Table(TableNames.TenantAliases));
        Conversations = new AzureConversations(Table(TableNames.Conversations));
        Wakes = new AzureWakeQueue(new(queue, logger), Table(TableNames.NextWake), Table(TableNames.SetAsideWakes), clock);
        Maps = new AzureFinishedMaps(
            Table(TableNames.JourneyMaps), Table(TableNames.JourneyMapCells), Table(TableNames.Library));
        Installations = new AzureInstallations(Table(TableNames.Installations));
        SealingKeys = new AzureSealingKeys(Table(TableNames.SealingKeys));
        ShareKeys = new AzureShareKeys(Table(TableNames.ShareKeys));
        Presence = new AzurePresence(Table(TableNames.Presence));
        Archive = new AzureArchive(this);
    }

    public IEventLog Events { get; }

    public IWakeQueue Wakes { get; }

    public IStepKeys StepKeys { get; }

    public IPeople People { get; }

    public ITenants Tenants { get; }

    public IConversations Conversations { get; }

    public IFinishedMaps Maps { get; }

    public IInstallations Installations { get; }

    public ISealingKeys SealingKeys { get; }

    public IShareKeys ShareKeys { get; }

    public IPresence Presence { get; }

    /// <summary>Nothing to do: the service keeps no copies that a client can reach.</summary>
    public Task Scrub(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>For operators: moving everything to another store.</summary>
    public IArchive Archive { get; }

    /// <summary>Asks nothing of the services yet.</summary>
    /// <exception cref="StoreUnusableException">The options cannot be used.</exception>
    public static AzureStore Open(AzureStoreOptions options, TimeProvider clock, ILogger logger) => Open(options, clock, logger, null);

    internal static AzureStore Open(AzureStoreOptions options, TimeProvider clock, ILogger logger, HttpPipelineTransport? transport)
    {
        var (tables, queues) = Clients.From(options, transport);
        return new(tables, queues, clock, logger, options.Prefix);
    }

    /// <summary>Creates the tables and the queue that are missing. Others may do the same at the same time; repeating it does no harm.</summary>
    public async Task Prepare(CancellationToken cancellationToken)
    {
        await Task.WhenAll(
        [
            .. TableNames.All.Select(name => Create(
                Failure.Tables, () => tables.CreateTableIfNotExistsAsync(prefix + name, cancellationToken), cancellationToken)),
            Create(Failure.Queues, () => queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken), cancellationToken),
        ]);
        logger.AzureStorePrepared(tables.AccountName, TableNames.All.Count);
    }

    /// <summary>Nothing runs in the background: what was accepted is over when its own task is.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal Rows Table(string name) => new(tables.GetTableClient(prefix + name));

    private async Task Create<T>(string service, Func<Task<T>> create, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var created = await Failure.Explain(
                service,
                async () =>
                {
                    try
                    {
                        await create();
                        return true;
                    }
                    catch (RequestFailedException e) when (IsBeingDeleted(e) && tries < BeingDeletedTries)
                    {
                        return false;
                    }
                },
                cancellationToken);
            if (created) return;

            await Task.Delay(BeingDeletedPause, clock, cancellationToken);
        }
    }

    private static bool IsBeingDeleted(RequestFailedException e) =>
        e.Status == 409 && Failure.Code(e) is "TableBeingDeleted" or "QueueBeingDeleted";
}
