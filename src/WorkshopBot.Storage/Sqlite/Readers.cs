using System.Collections.Concurrent;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Connections for reading, which see what is committed and never wait for the writer.</summary>
/// <remarks>
/// A read is short, and runs on its caller's thread: nothing holds a snapshot open while somebody thinks, which would keep the
/// write-ahead log from being emptied.
/// </remarks>
internal sealed class Readers(StoreFile file) : IAsyncDisposable
{
    private const int Most = 4;

    private readonly SemaphoreSlim free = new(Most);
    private readonly ConcurrentBag<Session> idle = [];
    private volatile bool closed;

    public async Task<T> Run<T>(Func<Session, T> read, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(closed, typeof(SqliteStore));
            if (!idle.TryTake(out var session)) session = file.OpenReader();
            try
            {
                return read(session);
            }
            finally
            {
                idle.Add(session);
            }
        }
        finally
        {
            free.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        closed = true;
        for (var i = 0; i < Most; i++) await free.WaitAsync();
        while (idle.TryTake(out var session)) session.Dispose();
        free.Release(Most);
    }
}
