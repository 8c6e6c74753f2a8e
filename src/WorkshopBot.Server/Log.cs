using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;

namespace WorkshopBot.Server;

/// <summary>What the host says to operators.</summary>
internal static partial class Log
{
    [LoggerMessage(701, LogLevel.Warning, "Workshop {Workshop}: the simulated people have stopped.")]
    public static partial void SimulationFailed(this ILogger log, Exception exception, WorkshopId workshop);

    [LoggerMessage(710, LogLevel.Warning, "The store cannot be prepared; this instance is not ready and tries again. {Reason}")]
    public static partial void StoreNotPrepared(this ILogger log, string reason);

    [LoggerMessage(711, LogLevel.Warning, "Not ready: the store does not answer ({Exception}).")]
    public static partial void StoreNotAnswering(this ILogger log, string exception);

    [LoggerMessage(712, LogLevel.Warning,
        "The keys that seal cookies and tokens lie in the storage account unprotected: whoever reads its tables can become anybody. "
        + "Set Sealing:Certificate.")]
    public static partial void KeysNotProtected(this ILogger log);

    [LoggerMessage(713, LogLevel.Information, "WorkshopBot is here: open {Address} in a browser.")]
    public static partial void Listening(this ILogger log, string address);

    [LoggerMessage(714, LogLevel.Information,
        "No PNG or PDF is made of maps: librsvg and cairo (Debian's librsvg2-2) are not on this machine. Everything else works.")]
    public static partial void NoPictures(this ILogger log);

    [LoggerMessage(702, LogLevel.Information, "Kept long enough and deleted: {Workshops} workshops, {Installations} installations. {Unreadable} workshops are left because their log cannot be read.")]
    public static partial void Purged(this ILogger log, int workshops, int installations, int unreadable);

    [LoggerMessage(703, LogLevel.Warning, "What was kept long enough could not be deleted; it is tried again tomorrow.")]
    public static partial void PurgeFailed(this ILogger log, Exception exception);
}
