using Microsoft.Extensions.Logging;

namespace WorkshopBot.Storage;

internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Information, "Storage is the SQLite database {Path}.")]
    public static partial void StoreOpened(this ILogger logger, string path);

    [LoggerMessage(301, LogLevel.Information, "The SQLite database is closed after {Commits} transactions.")]
    public static partial void StoreClosed(this ILogger logger, long commits);

    [LoggerMessage(302, LogLevel.Error, "A transaction of {Writes} writes could not be committed; whether it was is unknown.")]
    public static partial void CommitFailed(this ILogger logger, Exception why, int writes);

    [LoggerMessage(303, LogLevel.Warning, "SQLite rolled back a transaction of {Writes} writes; each is tried alone.")]
    public static partial void TriedAlone(this ILogger logger, int writes);

    [LoggerMessage(304, LogLevel.Warning, "A reader holds on to the write-ahead log; what was deleted is erased from it later.")]
    public static partial void ErasureBlocked(this ILogger logger);

    [LoggerMessage(305, LogLevel.Information, "What was deleted is now erased from the write-ahead log.")]
    public static partial void ErasureDone(this ILogger logger);

    [LoggerMessage(306, LogLevel.Error, "The write-ahead log could not be emptied; it is tried again.")]
    public static partial void ErasureFailed(this ILogger logger, Exception why);

    [LoggerMessage(320, LogLevel.Information, "Storage is the Azure account {Account}: {Tables} tables and a queue are there.")]
    public static partial void AzureStorePrepared(this ILogger logger, string account, int tables);

    [LoggerMessage(321, LogLevel.Warning, "The message {Message} in the queue of wakes is none of ours or damaged; it is deleted.")]
    public static partial void WakeUnreadable(this ILogger logger, string message);
}
