using Azure.Core;
using Azure.Core.Pipeline;

namespace WorkshopBot.Teams.Calling;

/// <summary>A pipeline that sends once, and says nothing of it: addresses name people and conversations.</summary>
internal sealed class ConnectorOptions : ClientOptions
{
    public ConnectorOptions(HttpClient http)
    {
        Transport = new HttpClientTransport(http);

        // What may be repeated and when is ours to say, and time is our clock's.
        Retry.MaxRetries = 0;
        Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        Diagnostics.IsLoggingEnabled = false;
        Diagnostics.IsTelemetryEnabled = false;
        Diagnostics.IsDistributedTracingEnabled = false;
    }
}
