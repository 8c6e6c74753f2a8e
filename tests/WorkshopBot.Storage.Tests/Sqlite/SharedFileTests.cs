using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Sqlite;
using Contract = WorkshopBot.Storage.Tests.Contracts.FinishedMapsContract;

namespace WorkshopBot.Storage.Tests.Sqlite;

public sealed class SharedFileTests : SqliteStoreTest
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Two_stores_on_one_file_race_without_loss()
    {
        await using var second = SqliteStore.Open(DatabasePath);
        IStore[] stores = [Store, second];
        const int Numbers = 60;

        var won = await Task.WhenAll(stores.SelectMany(store => Enumerable.Range(0, 4).Select(async _ =>
        {
            var mine = new List<(long Number, Guid Id)>();
            for (var n = 1; n <= Numbers; n++)
            {
                var commit = Commit(n);
                if (await store.Events.Append(Workshop, commit, None) == AppendResult.Appended) mine.Add((n, commit.Id));
            }

            return mine;
        })));

        var stored = (await Read(Store, Workshop)).Select(c => (c.Number, c.Id)).ToList();
        Assert.Equal(Numbers, stored.Count);
        Assert.Equal(stored, won.SelectMany(w => w).Order());
    }

    [Fact]
    public async Task What_one_store_has_committed_the_other_reads()
    {
        await using var second = SqliteStore.Open(DatabasePath);

        for (var n = 1; n <= 20; n++)
        {
            await Store.Events.Append(Workshop, Commit(n), None);
            Assert.Equal(n, (await Read(second, Workshop)).Count);
        }
    }

    [Fact]
    public async Task A_wake_is_leased_to_one_of_two_stores()
    {
        await using var second = SqliteStore.Open(DatabasePath);
        foreach (var n in Enumerable.Range(0, 40)) await Store.Wakes.Schedule(new(Numbered(n), Noon), None);

        var leased = await Task.WhenAll(new[] { Store, second, Store, second }.Select(store => Task.Run(async () =>
        {
            var mine = new List<WorkshopId>();
            while (await store.Wakes.Receive(Noon, 3, TimeSpan.FromHours(1), None) is { Count: > 0 } some)
                mine.AddRange(some.Select(l => l.Wake.Workshop));
            return mine;
        })));

        Assert.Equal(Enumerable.Range(0, 40).Select(Numbered).OrderBy(w => w.Value), leased.SelectMany(l => l).OrderBy(w => w.Value));
    }

    [Fact]
    public async Task A_wake_that_one_store_set_aside_is_retried_by_one_of_two_that_try()
    {
        await using var second = SqliteStore.Open(DatabasePath);
        await Store.Wakes.Schedule(new(Workshop, Noon), None);
        var leased = Assert.Single(await Store.Wakes.Receive(Noon, 1, TimeSpan.FromHours(1), None));
        await Store.Wakes.SetAside(leased, "because", Noon, None);

        var aside = Assert.Single(await second.Wakes.WakesSetAside(10, None));
        var retried = await Task.WhenAll(new[] { Store, second }.Select(s => s.Wakes.Retry(aside.Id, Noon, None)));

        Assert.Single(retried, true);
        Assert.Single(await second.Wakes.Receive(Noon, 10, TimeSpan.FromHours(1), None));
    }

    [Fact]
    public async Task Of_two_stores_that_change_an_installation_one_wins()
    {
        await using var second = SqliteStore.Open(DatabasePath);
        var installed = (await Store.Installations.Save(new("slack/T1", Workshop.Tenant, "first"u8.ToArray(), null), None))!;

        var saved = await Task.WhenAll(new[] { Store, second }.Select((s, n) =>
            s.Installations.Save(installed with { Tokens = new[] { (byte)n } }, None)));

        var won = Assert.Single(saved, s => s is not null)!;
        Assert.Equal(won.Tokens.ToArray(), (await second.Installations.Find("slack/T1", None))!.Tokens.ToArray());
    }

    [Fact]
    public async Task The_higher_of_the_maps_that_two_stores_save_stays_and_what_one_deletes_is_gone_for_the_other()
    {
        await using var second = SqliteStore.Open(DatabasePath);

        var saved = await Task.WhenAll(
            Store.Maps.Save(Workshop, Contract.Map(2, 9), None), second.Maps.Save(Workshop, Contract.Map(3, 4), None));

        Assert.True(saved[1]);
        Assert.Equal(Contract.Plain(Contract.Map(3, 4)), Contract.Plain(await Store.Maps.Find(Workshop, None)));

        await second.Maps.Delete(Workshop, None);
        await second.Scrub(None);
        Assert.Null(await Store.Maps.Find(Workshop, None));
    }

    [Fact]
    public async Task What_is_read_in_several_queries_is_of_one_moment_whatever_another_store_commits_between_them()
    {
        await using var second = SqliteStore.Open(DatabasePath);
        using var reader = new StoreFile(DatabasePath).OpenReader();
        long Commits() => Assert.Single(reader.Query("SELECT count(*) FROM WorkshopCommits", row => row.GetInt64(0)));

        var (before, after) = reader.AtOneMoment(() =>
        {
            var first = Commits();
            second.Events.Append(Workshop, Commit(1), None).Wait();
            return (first, Commits());
        });

        Assert.Equal((0, 0), (before, after));
        Assert.Equal(1, Commits());
    }

    [Fact]
    public async Task Stores_may_all_make_the_file_at_once()
    {
        var path = Path.Combine(Folder, "new", "store.db");

        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SqliteStore.Open(path))));

        for (var n = 0; n < stores.Length; n++)
            Assert.Equal(AppendResult.Appended, await stores[n].Events.Append(Workshop, Commit(n + 1), None));
        Assert.Equal(stores.Length, (await Read(stores[0], Workshop)).Count);
        foreach (var store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task After_an_unclean_end_everything_acknowledged_is_there()
    {
        for (var n = 1; n <= 150; n++) await Store.Events.Append(Workshop, Commit(n), None);
        await Store.StepKeys.GetOrAdd(new(Workshop, 1, 1), "key"u8.ToArray(), None);
        var copy = Directory.CreateDirectory(Path.Combine(Folder, "copy")).FullName;
        foreach (var ending in new[] { "", "-wal" })
            await File.WriteAllBytesAsync(Path.Combine(copy, "store.db" + ending), RawFiles.Bytes(DatabasePath + ending));

        await using var recovered = SqliteStore.Open(Path.Combine(copy, "store.db"));

        Assert.Equal(
            (await Read(Store, Workshop)).Select(c => c.Id), (await Read(recovered, Workshop)).Select(c => c.Id));
        Assert.NotNull(await recovered.StepKeys.Find(new(Workshop, 1, 1), None));
    }

    [Fact]
    public async Task A_log_that_an_unclean_end_left_behind_is_emptied()
    {
        var key = Guid.NewGuid().ToByteArray();
        await Store.StepKeys.GetOrAdd(new(Workshop, 1, 1), key, None);
        var copy = Directory.CreateDirectory(Path.Combine(Folder, "copy")).FullName;
        foreach (var ending in new[] { "", "-wal" })
            await File.WriteAllBytesAsync(Path.Combine(copy, "store.db" + ending), RawFiles.Bytes(DatabasePath + ending));

        await using (var recovered = SqliteStore.Open(Path.Combine(copy, "store.db")))
        {
            await recovered.StepKeys.Delete(new(Workshop, 1, 1), None);
            Assert.Empty(RawFiles.Containing(copy, key));
        }
    }
}
