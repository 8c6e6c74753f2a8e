using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;

namespace WorkshopBot.Storage.Azure;

/// <summary>The clients of the two services, as patient as people who wait for "saved" are.</summary>
internal static class Clients
{
    private const string Application = "WorkshopBot";

    // After 2 s people read "still saving" and Slack gives up after 3 s: one try may not hang for the usual 100 s.
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private const int Repeats = 4;

    /// <exception cref="StoreUnusableException">The options do not say where the account is.</exception>
    public static (TableServiceClient Tables, QueueServiceClient Queues) From(
        AzureStoreOptions options, HttpPipelineTransport? transport = null)
    {
        var forTables = Patient(new TableClientOptions(), "tables", transport);
        var forQueues = Patient(new QueueClientOptions(), "queues", transport);
        try
        {
            return options switch
            {
                { ConnectionString: { Length: > 0 } text } => (new(text, forTables), new(text, forQueues)),
                { TableEndpoint: { } tables, QueueEndpoint: { } queues } when HasSas(tables) && HasSas(queues) =>
                    (new(tables, forTables), new(queues, forQueues)),
                { TableEndpoint: { } tables, QueueEndpoint: { } queues } when !HasSas(tables) && !HasSas(queues) =>
                    WithEntra(tables, queues, new DefaultAzureCredential(), forTables, forQueues),
                _ => throw new StoreUnusableException(
                    "Azure storage needs a connection string, or the endpoints of tables and of queues: both with a SAS or both without."),
            };
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            // What is wrong with it may be quoted there, and it holds a secret.
            throw new StoreUnusableException("The connection string of Azure storage cannot be understood.");
        }
    }

    private static (TableServiceClient Tables, QueueServiceClient Queues) WithEntra(
        Uri tables, Uri queues, TokenCredential credential, TableClientOptions forTables, QueueClientOptions forQueues) =>
        (new(tables, credential, forTables), new(queues, credential, forQueues));

    private static bool HasSas(Uri endpoint) => endpoint.Query.Contains("sig=", StringComparison.Ordinal);

    private static T Patient<T>(T options, string service, HttpPipelineTransport? transport) where T : ClientOptions
    {
        options.AddPolicy(new Metering(service), HttpPipelinePosition.PerRetry);
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = Repeats;
        options.Retry.Delay = FirstPause;
        options.Retry.MaxDelay = LongestPause;
        options.Retry.NetworkTimeout = OneTry;
        options.Diagnostics.ApplicationId = Application;

        // Traces would hold the addresses of rows, and those say who it is about.
        options.Diagnostics.IsDistributedTracingEnabled = false;
        if (transport is not null) options.Transport = transport;
        return options;
    }
}
