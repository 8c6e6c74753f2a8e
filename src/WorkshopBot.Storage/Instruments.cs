using System.Diagnostics.Metrics;

namespace WorkshopBot.Storage;

/// <summary>What is measured of the store, in the engine's meter. Tags never say a key.</summary>
internal static class Instruments
{
    /// <summary>One try of a request. Tags <c>service</c>, <c>method</c>, <c>status</c>; 0 when no answer came.</summary>
    public static Histogram<double> RequestDuration { get; } = Engine.Instruments.Meter.CreateHistogram<double>("workshopbot.storage.request.duration", "s");

    /// <summary>Requests that the service asked to slow down: 429 and 503.</summary>
    public static Counter<long> Throttled { get; } = Engine.Instruments.Meter.CreateCounter<long>("workshopbot.storage.throttled", "{request}");

    /// <summary>The commit of one SQLite transaction, flushed.</summary>
    public static Histogram<double> TransactionDuration { get; } =
        Engine.Instruments.Meter.CreateHistogram<double>("workshopbot.storage.transaction.duration", "s");
}
