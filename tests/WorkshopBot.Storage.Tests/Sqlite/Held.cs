using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Storage.Tests.Sqlite;

/// <summary>Keeps the writer busy inside a transaction of its own until it is disposed: what is written meanwhile queues up.</summary>
internal sealed class Held(ManualResetEventSlim release, Task<bool> end) : IAsyncDisposable
{
    public static async Task<Held> Open(Writer writer, Action<Session>? first = null)
    {
        var release = new ManualResetEventSlim();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var end = writer.Run(
            session =>
            {
                first?.Invoke(session);
                entered.SetResult();
                return release.Wait(TimeSpan.FromMinutes(1));
            },
            CancellationToken.None);
        await entered.Task;
        return new(release, end);
    }

    public void Release() => release.Set();

    public async ValueTask DisposeAsync()
    {
        Release();
        Assert.True(await end);
        release.Dispose();
    }
}
