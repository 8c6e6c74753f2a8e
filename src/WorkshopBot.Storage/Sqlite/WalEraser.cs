using Microsoft.Extensions.Logging;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>
/// Empties the write-ahead log, where older copies of pages stand. A reader of any process can be in the way: then it is
/// tried again every second, and when the store closes.
/// </summary>
internal sealed class WalEraser(Session session, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private bool pending;
    private long triedAt;

    /// <summary>How long to wait before the next try; null when there is nothing to erase.</summary>
    public TimeSpan? RetryIn =>
        !pending ? null
        : clock.GetElapsedTime(triedAt) is var passed && passed < Pause ? Pause - passed
        : TimeSpan.Zero;

    public void Erase()
    {
        var before = pending;
        pending = true;
        triedAt = clock.GetTimestamp();
        try
        {
            pending = !Truncate();
        }
        catch (StoreFailedException e)
        {
            logger.ErasureFailed(e);
            return;
        }

        if (pending && !before) logger.ErasureBlocked();
        if (before && !pending) logger.ErasureDone();
    }

    public void RetryWhenTime()
    {
        if (RetryIn == TimeSpan.Zero) Erase();
    }

    private bool Truncate()
    {
        session.WaitWhenBusy(Patience);
        try
        {
            return session.Query("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0) == 0).Single();
        }
        finally
        {
            session.WaitWhenBusy(StoreFile.Patience);
        }
    }
}
