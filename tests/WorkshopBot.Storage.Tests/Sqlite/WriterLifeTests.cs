using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Storage.Tests.Sqlite;

public sealed class WriterLifeTests : SqliteStoreTest
{
    [Fact]
    public async Task What_is_not_committed_is_not_read()
    {
        await using (await Held.Open(
            Store.Writer, session => session.Execute("INSERT INTO TenantAliases VALUES ('slack/T1', 'tenant')")))
        {
            Assert.Null(await Store.Tenants.Find("slack/T1", None));
        }

        Assert.NotNull(await Store.Tenants.Find("slack/T1", None));
    }

    [Fact]
    public async Task A_write_that_is_cancelled_while_it_waits_never_happens()
    {
        using var cancel = new CancellationTokenSource();
        Task<AppendResult> append;
        await using (await Held.Open(Store.Writer))
        {
            append = Store.Events.Append(Workshop, Commit(1), cancel.Token);
            await cancel.CancelAsync();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);
        Assert.Empty(await Read(Store, Workshop));
    }

    [Fact]
    public async Task A_write_that_has_begun_is_finished_though_its_caller_cancels()
    {
        using var cancel = new CancellationTokenSource();

        var changed = await Store.Writer.Run(
            session =>
            {
                cancel.Cancel();
                return session.Execute("INSERT INTO TenantAliases VALUES ('slack/T1', 'tenant')");
            },
            cancel.Token);

        Assert.Equal(1, changed);
        Assert.NotNull(await Store.Tenants.Find("slack/T1", None));
    }

    [Fact]
    public async Task Closing_finishes_what_was_accepted()
    {
        var held = await Held.Open(Store.Writer);
        var appends = Enumerable.Range(0, 50).Select(n => Store.Events.Append(Numbered(n), Commit(1), None)).ToList();
        var closing = Store.DisposeAsync();
        await held.DisposeAsync();
        await closing;

        Assert.All(await Task.WhenAll(appends), result => Assert.Equal(AppendResult.Appended, result));
        await using var reopened = SqliteStore.Open(DatabasePath);
        for (var n = 0; n < 50; n++) Assert.Single(await Read(reopened, Numbered(n)));
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        await Store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Store.Events.Append(Workshop, Commit(1), None));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Store.Tenants.Find("slack/T1", None));
    }

    [Fact]
    public async Task A_closed_store_leaves_one_file()
    {
        await Store.Events.Append(Workshop, Commit(1), None);

        await Store.DisposeAsync();

        Assert.Equal([DatabasePath], Directory.GetFiles(Folder));
    }
}
