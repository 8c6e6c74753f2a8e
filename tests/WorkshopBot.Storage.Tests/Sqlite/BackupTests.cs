using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Storage.Tests.Sqlite;

public sealed class BackupTests : SqliteStoreTest
{
    private string Copy => Path.Combine(Folder, "backups", "copy.db");

    [Fact]
    public async Task A_copy_made_while_two_stores_write_holds_all_that_was_acknowledged_before_and_has_no_gaps()
    {
        await using var second = SqliteStore.Open(DatabasePath);
        using var writing = new CancellationTokenSource();
        var acknowledged = new[] { 0L, 0L };
        var writers = new[] { Store, second }.Select((store, i) => Task.Run(async () =>
        {
            for (var n = 1L; !writing.IsCancellationRequested; n++)
            {
                await store.Events.Append(Numbered(i), Commit(n), None);
                Volatile.Write(ref acknowledged[i], n);
            }
        })).ToList();
        while (acknowledged.Any(n => n < 20)) await Task.Yield();
        var before = acknowledged.ToArray();

        await Store.BackUp(Copy, None);

        await writing.CancelAsync();
        await Task.WhenAll(writers);
        await using var copy = SqliteStore.Open(Copy);
        for (var i = 0; i < 2; i++)
        {
            var numbers = (await Read(copy, Numbered(i))).Select(c => c.Number).ToList();
            Assert.True(numbers.Count >= before[i]);
            Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => (long)n), numbers);
        }
    }

    [Fact]
    public async Task What_was_deleted_is_not_in_a_copy()
    {
        var key = Guid.NewGuid().ToByteArray();
        await Store.StepKeys.GetOrAdd(new(Workshop, 1, 1), key, None);
        await Store.StepKeys.Delete(new(Workshop, 1, 1), None);

        await Store.BackUp(Copy, None);

        Assert.Empty(RawFiles.Containing(Path.GetDirectoryName(Copy)!, key));
    }

    [Fact]
    public async Task A_copy_overwrites_nothing_and_leaves_nothing_half()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        await File.WriteAllTextAsync(Copy, "mine");

        await Assert.ThrowsAsync<StoreUnusableException>(() => Store.BackUp(Copy, None));

        Assert.Equal("mine", await File.ReadAllTextAsync(Copy));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Copy)!));
    }
}
