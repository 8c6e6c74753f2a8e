using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>
/// The one writer of this process. While a transaction reaches the disk, others queue up; the next transaction takes them all,
/// so that many callers share one flush.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    // Who comes when it is full waits for room; whoever cancels then has written nothing.
    private const int LongestQueue = 4_096;
    private const int MostJoined = 512;
    private const int MostJoinedBytes = 8 * 1024 * 1024;

    // The reader is a thread that waits: it is woken at once, not by a detour over the pool.
    private readonly Channel<Write> queue = Channel.CreateBounded<Write>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true, AllowSynchronousContinuations = true });
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Session session;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly WalEraser eraser;
    private readonly Transactions transactions;

    public Writer(Session session, TimeProvider clock, ILogger logger)
    {
        this.session = session;
        this.clock = clock;
        this.logger = logger;
        eraser = new(session, clock, logger);
        transactions = new(session, eraser, logger);

        // A thread of its own: flushes would otherwise occupy one of the pool's few.
        new Thread(Loop) { IsBackground = true, Name = "SQLite writer" }.Start();
    }

    /// <summary>How many transactions were committed.</summary>
    public long Commits => transactions.Commits;

    /// <summary>
    /// Completes when what <paramref name="work"/> wrote is durable. It runs in a transaction together with others', and again
    /// if that had to be rolled back. Cancelling has an effect only while it waits for its turn.
    /// </summary>
    public Task<T> Run<T>(Func<Session, T> work, CancellationToken cancellationToken, int bytes = 0, bool erases = false) =>
        Run(new Write<T>(work, bytes, erases, cancellationToken), cancellationToken);

    private async Task<T> Run<T>(Write<T> write, CancellationToken cancellationToken)
    {
        try
        {
            await queue.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }

        return await write.Done;
    }

    /// <summary>
    /// Builds the file anew without what was deleted: secure_delete overwrites what it frees, but copies stay in the gaps of pages that rows
    /// were moved from. Others wait meanwhile, about a second for 100 MB.
    /// </summary>
    public Task Vacuum(CancellationToken cancellationToken)
    {
        var write = new Write<bool>(Rebuild, bytes: 0, erases: true, cancellationToken) { IsAlone = true };
        return Run(write, cancellationToken);

        static bool Rebuild(Session session)
        {
            // The new file is built beside, as large as this one: not in memory, unlike all else that is temporary.
            session.Execute("PRAGMA temp_store = FILE");
            session.Execute("VACUUM");
            session.Execute("PRAGMA temp_store = MEMORY");
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (queue.Writer.TryComplete()) logger.StoreClosed(Commits);
        await ended.Task;
    }

    private void Loop()
    {
        // What an unclean end left behind goes first.
        eraser.Erase();

        var joined = new List<Write>();
        while (WaitForMore())
        {
            Take(joined);
            if (joined.Count > 0) Serve(joined);
            eraser.RetryWhenTime();
        }

        eraser.Erase();
        session.Dispose();
        ended.SetResult();
    }

    /// <returns>False when the store is closed and everything is written.</returns>
    private bool WaitForMore()
    {
        if (eraser.RetryIn is not { } pause) return queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

        using var retry = new CancellationTokenSource(pause, clock);
        try
        {
            return queue.Reader.WaitToReadAsync(retry.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private void Take(List<Write> joined)
    {
        joined.Clear();
        var bytes = 0;
        while (joined.Count < MostJoined && bytes < MostJoinedBytes && queue.Reader.TryPeek(out var write))
        {
            if (joined.Count > 0 && (write.IsAlone || joined[0].IsAlone)) return;

            queue.Reader.TryRead(out _);
            if (write.GivenUp()) continue;

            joined.Add(write);
            bytes += write.Bytes;
        }
    }

    private void Serve(List<Write> joined)
    {
        try
        {
            transactions.Run(joined);
        }
        catch (Exception e)
        {
            // A rollback that fails: nobody may wait for ever, and the next BEGIN tells whether the connection still works.
            logger.CommitFailed(e, joined.Count);
            foreach (var write in joined) write.Failed(e);
        }
    }
}
