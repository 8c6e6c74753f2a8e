using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Makes one transaction of many writes, and tells each of them what came of it.</summary>
internal sealed class Transactions(Session session, WalEraser eraser, ILogger logger)
{
    private long commits;

    public long Commits => Interlocked.Read(ref commits);

    public void Run(IReadOnlyList<Write> joined)
    {
        if (joined is [{ IsAlone: true } alone])
        {
            RunWithout(alone);
            return;
        }

        if (!Begin(joined)) return;

        try
        {
            foreach (var write in joined) write.Do(session);
            session.Erasure.Finish(session);
        }
        catch (Exception e)
        {
            // Nothing has happened: so whoever is not to blame can still be served.
            RollBack();
            if (joined.Count == 1) joined[0].Failed(e);
            else RunEachAlone(joined);
            return;
        }

        Commit(joined);
    }

    private bool Begin(IReadOnlyList<Write> joined)
    {
        try
        {
            session.Execute("BEGIN IMMEDIATE");
            return true;
        }
        catch (StoreFailedException e)
        {
            // Another process keeps the lock: waiting for it once is enough for all of them.
            foreach (var write in joined) write.Failed(e);
            return false;
        }
    }

    private void Commit(IReadOnlyList<Write> joined)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            session.Execute("COMMIT");
            Instruments.TransactionDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        catch (StoreFailedException e)
        {
            logger.CommitFailed(e, joined.Count);
            RollBack();
            foreach (var write in joined) write.Failed(e);
            return;
        }

        Interlocked.Increment(ref commits);
        if (joined.Any(w => w.Erases)) eraser.Erase();
        foreach (var write in joined) write.Committed();
    }

    private void RunWithout(Write alone)
    {
        alone.Do(session);
        if (alone.Erases) eraser.Erase();
        alone.Committed();
    }

    private void RunEachAlone(IReadOnlyList<Write> joined)
    {
        logger.TriedAlone(joined.Count);
        foreach (var write in joined) Run([write]);
    }

    private void RollBack()
    {
        session.Erasure.Forget();

        // SQLite has done it already when the disk was full.
        if (session.InTransaction) session.Execute("ROLLBACK");
    }
}
