using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Sqlite;

public sealed class JoinedTransactionTests : SqliteStoreTest
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("foreign_keys", "1")]
    [InlineData("temp_store", "2")]
    [InlineData("busy_timeout", "10000")]
    public async Task The_writers_connection_is_set_for_durability(string setting, string value)
    {
        var read = await Store.Writer.Run(
            session => session.Query($"PRAGMA {setting}", row => row.GetString(0)).Single(), None);

        Assert.Equal(value, read);
    }

    [Fact]
    public async Task Appends_that_wait_together_share_one_commit()
    {
        var appends = new List<Task<AppendResult>>();
        await using (await Held.Open(Store.Writer))
        {
            for (var n = 0; n < 200; n++) appends.Add(Store.Events.Append(Numbered(n), Commit(1), None));
        }

        var before = Store.Writer.Commits;
        Assert.All(await Task.WhenAll(appends), result => Assert.Equal(AppendResult.Appended, result));
        Assert.InRange(Store.Writer.Commits - before, 0, 2);
    }

    [Fact]
    public async Task A_transaction_does_not_grow_without_bound()
    {
        var appends = new List<Task<AppendResult>>();
        var before = Store.Writer.Commits;
        await using (await Held.Open(Store.Writer))
        {
            for (var n = 0; n < 8; n++)
                appends.Add(Store.Events.Append(Numbered(n), new(1, Guid.NewGuid(), new byte[4 * 1024 * 1024]), None));
        }

        await Task.WhenAll(appends);
        Assert.Equal(1 + 4, Store.Writer.Commits - before);
    }

    [Fact]
    public async Task A_number_that_is_taken_does_not_undo_its_neighbours()
    {
        await Store.Events.Append(Workshop, Commit(1), None);
        List<Task<AppendResult>> appends;
        await using (await Held.Open(Store.Writer))
        {
            appends =
            [
                Store.Events.Append(Numbered(1), Commit(1), None),
                Store.Events.Append(Workshop, Commit(1), None),
                Store.Events.Append(Numbered(2), Commit(1), None),
            ];
        }

        Assert.Equal(
            [AppendResult.Appended, AppendResult.NumberTaken, AppendResult.Appended], await Task.WhenAll(appends));
        Assert.Single(await Read(Store, Numbered(1)));
        Assert.Single(await Read(Store, Numbered(2)));
    }

    [Fact]
    public async Task A_write_that_fails_fails_alone_and_wholly()
    {
        Task<AppendResult> before, after;
        Task<int> failing;
        await using (await Held.Open(Store.Writer))
        {
            before = Store.Events.Append(Numbered(1), Commit(1), None);
            failing = Store.Writer.Run(
                session =>
                {
                    session.Execute("INSERT INTO TenantAliases VALUES ('half', 'done')");
                    return session.Execute("INSERT INTO TenantAliases VALUES (NULL, NULL)");
                },
                None);
            after = Store.Events.Append(Numbered(2), Commit(1), None);
        }

        await Assert.ThrowsAsync<StoreFailedException>(() => failing);
        Assert.Equal((AppendResult.Appended, AppendResult.Appended), (await before, await after));
        Assert.Single(await Read(Store, Numbered(1)));
        Assert.Single(await Read(Store, Numbered(2)));
        Assert.Null(await Store.Tenants.Find("half", None));
    }

    [Fact]
    public async Task A_bug_in_one_write_reaches_its_caller_only()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Store.Writer.Run<int>(_ => throw new InvalidOperationException(), None));

        Assert.Equal(AppendResult.Appended, await Store.Events.Append(Workshop, Commit(1), None));
    }

    [Fact]
    public async Task When_the_commit_fails_everybody_in_it_is_told()
    {
        await Store.Writer.Run(
            session => session.Execute(
                """
                CREATE TEMP TABLE Parent (Id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE Child (Id INTEGER REFERENCES Parent DEFERRABLE INITIALLY DEFERRED)
                """),
            None);
        Task<AppendResult> append;
        Task<int> orphan;
        await using (await Held.Open(Store.Writer))
        {
            append = Store.Events.Append(Workshop, Commit(1), None);
            orphan = Store.Writer.Run(session => session.Execute("INSERT INTO Child VALUES (1)"), None);
        }

        await Assert.ThrowsAsync<StoreFailedException>(() => append);
        await Assert.ThrowsAsync<StoreFailedException>(() => orphan);
        Assert.Empty(await Read(Store, Workshop));
        Assert.Equal(AppendResult.Appended, await Store.Events.Append(Workshop, Commit(1), None));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_what_still_fits_is_written()
    {
        await Store.Writer.Run(
            session => session.Query("PRAGMA page_count", row => row.GetInt64(0)).Single() is var pages
                ? session.Query($"PRAGMA max_page_count = {pages + 20}", row => row.GetInt64(0))
                : [],
            None);
        Task<AppendResult> large, small;
        await using (await Held.Open(Store.Writer))
        {
            large = Store.Events.Append(Workshop, new(1, Guid.NewGuid(), new byte[1024 * 1024]), None);
            small = Store.Events.Append(Numbered(1), Commit(1), None);
        }

        var full = await Assert.ThrowsAsync<StoreFailedException>(() => large);
        Assert.Contains("disk is full", full.Message, StringComparison.Ordinal);
        Assert.Equal(AppendResult.Appended, await small);
        Assert.Empty(await Read(Store, Workshop));
    }
}
