using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Storage.Tests.Sqlite;

public sealed class SharedFileTests : SqliteStoreTest
{
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
