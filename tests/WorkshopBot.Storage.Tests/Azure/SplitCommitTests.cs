using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

public sealed class SplitCommitTests
{
    private static readonly WorkshopId Workshop = new(new("tenant"), "workshop");

    private static CancellationToken None => CancellationToken.None;

    [AzuriteTheory]
    [InlineData(StorageLimits.BinaryBytes - 1, 1)]
    [InlineData(StorageLimits.BinaryBytes, 1)]
    [InlineData(StorageLimits.BinaryBytes + 1, 1)]
    [InlineData(CommitRows.BodyBytesPerRow - 1, 1)]
    [InlineData(CommitRows.BodyBytesPerRow, 1)]
    [InlineData(CommitRows.BodyBytesPerRow + 1, 2)]
    [InlineData(2 * CommitRows.BodyBytesPerRow, 2)]
    [InlineData(2 * CommitRows.BodyBytesPerRow + 1, 3)]
    [InlineData(CommitRows.LongestBody, 3)]
    public async Task A_body_lies_in_as_many_rows_as_it_needs_and_comes_back(int length, int rows)
    {
        var tables = await AzureTables.Create();
        var commit = Commit(1, length);

        Assert.Equal(AppendResult.Appended, await tables.Open().Events.Append(Workshop, commit, None));

        Assert.Equal(rows, (await tables.All(TableNames.Commits)).Count);
        var read = Assert.Single(await Read(tables.Open().Events));
        Assert.Equal((commit.Number, commit.Id), (read.Number, read.Id));
        Assert.True(commit.Body.Span.SequenceEqual(read.Body.Span));
    }

    [AzuriteFact]
    public async Task A_body_that_is_too_long_is_refused_with_its_size()
    {
        var store = (await AzureTables.Create()).Open();

        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => store.Events.Append(Workshop, Commit(1, CommitRows.LongestBody + 1), None));

        Assert.Contains("2097153", refused.Message);
        Assert.Empty(await Read(store.Events));
    }

    [AzuriteTheory]
    [InlineData(8, CommitRows.BodyBytesPerRow + 1)]
    [InlineData(CommitRows.BodyBytesPerRow + 1, 8)]
    [InlineData(CommitRows.BodyBytesPerRow + 1, CommitRows.LongestBody)]
    public async Task The_number_decides_however_many_rows_there_are(int first, int second)
    {
        var tables = await AzureTables.Create();
        var commit = Commit(1, first);
        await tables.Open().Events.Append(Workshop, commit, None);

        Assert.Equal(AppendResult.NumberTaken, await tables.Open().Events.Append(Workshop, Commit(1, second), None));

        Assert.Equal(commit.Id, Assert.Single(await Read(tables.Open().Events)).Id);
    }

    [AzuriteFact]
    public async Task What_comes_after_a_split_commit_is_read_without_it()
    {
        var store = (await AzureTables.Create()).Open();
        await store.Events.Append(Workshop, Commit(1, CommitRows.BodyBytesPerRow + 1), None);
        await store.Events.Append(Workshop, Commit(2, 8), None);

        Assert.Equal([2], (await Read(store.Events, after: 1)).Select(c => c.Number));
        Assert.Equal(2, (await store.Events.Last(Workshop, None))!.Number);
    }

    [AzuriteTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_reader_never_sees_half_a_commit_while_another_store_appends_and_pages_end_within(int pageRows)
    {
        const int commits = 12;
        var tables = await AzureTables.Create();
        var reader = new AzureEventLog(tables.Rows(TableNames.Commits), pageRows);
        var writing = Task.Run(async () =>
        {
            var writer = tables.Open().Events;
            for (var n = 1; n <= commits; n++) await writer.Append(Workshop, Commit(n, Length(n)), None);
        });

        var seen = 0;
        while (seen < commits)
        {
            var read = await Read(reader);
            Assert.Equal(Enumerable.Range(1, read.Count).Select(n => (long)n), read.Select(c => c.Number));
            Assert.All(read, c => Assert.Equal(Length(c.Number), c.Body.Length));
            seen = read.Count;
            if (writing.IsFaulted) await writing;
        }

        await writing;

        static int Length(long number) => number % 3 == 0 ? 100 : CommitRows.BodyBytesPerRow + 1 + (int)number;
    }

    [AzuriteFact]
    public async Task A_commit_of_which_a_part_is_missing_is_a_failure_and_not_the_end_of_the_log()
    {
        var tables = await AzureTables.Create();
        var store = tables.Open();
        await store.Events.Append(Workshop, Commit(1, 8), None);
        await store.Events.Append(Workshop, Commit(2, CommitRows.BodyBytesPerRow + 1), None);
        var part = (await tables.All(TableNames.Commits))[^1];
        await tables.Rows(TableNames.Commits).Delete(part.PartitionKey, part.RowKey, part.ETag, None);

        await Assert.ThrowsAsync<StoreFailedException>(() => Read(store.Events));

        await tables.Rows(TableNames.Commits).Insert(part, None);
        var first = (await tables.All(TableNames.Commits))[1];
        await tables.Rows(TableNames.Commits).Delete(first.PartitionKey, first.RowKey, first.ETag, None);
        await Assert.ThrowsAsync<StoreFailedException>(() => Read(store.Events));
    }

    [AzuriteFact]
    public async Task Who_reads_while_a_log_is_deleted_sees_its_beginning_only_and_whole_commits()
    {
        var tables = await AzureTables.Create();
        var store = tables.Open();
        for (var n = 1; n <= 150; n++) await store.Events.Append(Workshop, Commit(n, n % 50 == 0 ? CommitRows.BodyBytesPerRow + 1 : 8), None);

        var deleting = Task.Run(() => store.Events.Delete(Workshop, None));
        var reader = new AzureEventLog(tables.Rows(TableNames.Commits), 7);
        for (var read = await Read(reader); read.Any(c => !c.IsClosing); read = await Read(reader))
        {
            var left = read.Where(c => !c.IsClosing).ToList();
            Assert.Equal(Enumerable.Range(1, left.Count).Select(n => (long)n), left.Select(c => c.Number));
        }

        await deleting;

        Assert.Single(await tables.All(TableNames.Commits));
    }

    private static StoredCommit Commit(long number, int length)
    {
        var body = new byte[length];
        new Random(length).NextBytes(body);
        return new(number, Guid.NewGuid(), body);
    }

    private static async Task<List<StoredCommit>> Read(IEventLog log, long after = 0)
    {
        var read = new List<StoredCommit>();
        await foreach (var commit in log.Read(Workshop, after, None)) read.Add(commit);
        return read;
    }
}
