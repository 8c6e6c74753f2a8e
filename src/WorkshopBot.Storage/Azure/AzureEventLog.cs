using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>One partition a workshop; see <see cref="CommitRows"/> for what is in it.</summary>
/// <param name="pageRows">Small enough that a page of the largest commits arrives in the time of one try.</param>
internal sealed class AzureEventLog(Rows commits, int pageRows = 100) : IEventLog
{
    private static readonly string[] WithClosed = [.. Rows.Keys, CommitRows.Closed];

    public async Task<AppendResult> Append(WorkshopId workshop, StoredCommit commit, CancellationToken cancellationToken)
    {
        var rows = CommitRows.From(Partition(workshop), commit);
        if (rows is [var only])
            return await commits.Insert(only, cancellationToken) ? AppendResult.Appended : AppendResult.NumberTaken;

        return await commits.Transact([.. rows.Select(Change.Insert)], cancellationToken) is null
            ? AppendResult.Appended
            : AppendResult.NumberTaken;
    }

    public async IAsyncEnumerable<StoredCommit> Read(
        WorkshopId workshop, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = Math.Max(after, 0);
        for (var tornAt = -1L; last < long.MaxValue;)
        {
            List<TableEntity> rows = [];
            var torn = false;
            await foreach (var row in From(workshop, last + 1, cancellationToken))
            {
                torn = CommitRows.IsFirst(row) == rows.Count > 0;
                if (torn) break;

                rows.Add(row);
                if (rows.Count < CommitRows.RowCount(rows[0])) continue;

                yield return CommitRows.Read(rows);
                last = CommitRows.Number(row);
                rows = [];
            }

            if (!torn && rows is []) yield break;

            // A commit is written at once. Half of one is seen when its log is deleted between two pages: then it is gone next time.
            if (tornAt == last) throw new StoreFailedException($"{Failure.Tables} holds only a part of commit {last + 1} of a workshop.");
            tornAt = last;
        }
    }

    public async Task<StoredCommit?> Last(WorkshopId workshop, CancellationToken cancellationToken)
    {
        while (await LastNumber(workshop, cancellationToken) is > 0 and var number)
        {
            StoredCommit? last = null;
            await foreach (var commit in Read(workshop, number - 1, cancellationToken)) last = commit;
            if (last is not null) return last;
        }

        return null;
    }

    public async IAsyncEnumerable<WorkshopId> Workshops(TenantId? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var within = tenant is { } one ? Key.Behind(one.Value) : (KeyRange?)null;
        for (string? last = null; await Next(within, last, cancellationToken) is { PartitionKey: var partition } first; last = partition)
        {
            if (!CommitRows.IsClosing(first)) yield return Workshop(partition);
        }
    }

    public async Task Delete(WorkshopId workshop, CancellationToken cancellationToken)
    {
        while (true)
        {
            List<TableEntity> rows = [];
            await foreach (var row in commits.In(Partition(workshop), null, cancellationToken, WithClosed)) rows.Add(row);
            if (rows is [] || (rows is [var only] && CommitRows.IsClosing(only))) return;

            // Somebody may be quicker, with a commit or with closing it: the next look tells.
            if (CommitRows.IsClosing(rows[^1])) await DeleteNewestFirst(rows[..^1], cancellationToken);
            else await commits.Insert(CommitRows.Closing(Partition(workshop), CommitRows.Number(rows[^1]) + 1), cancellationToken);
        }
    }

    /// <summary>Whole commits, the newest first: whoever reads meanwhile, or after this has stopped half-way, finds a shorter log and that it is closed.</summary>
    private async Task DeleteNewestFirst(List<TableEntity> rows, CancellationToken cancellationToken)
    {
        List<TableEntity> some = [];
        foreach (var commit in rows.GroupBy(CommitRows.Number).Reverse())
        {
            if (some.Count + commit.Count() > StorageLimits.Operations)
            {
                await commits.DeleteAll(some, cancellationToken);
                some = [];
            }

            some.AddRange(commit);
        }

        await commits.DeleteAll(some, cancellationToken);
    }

    /// <summary>Numbers have no gaps, so the last one is found by whether a number is there: twice the logarithm of it in requests.</summary>
    private async Task<long> LastNumber(WorkshopId workshop, CancellationToken cancellationToken)
    {
        long there = 0;
        long missing = 1;
        while (await Exists(workshop, missing, cancellationToken)) (there, missing) = (missing, missing * 2);
        while (missing - there > 1)
        {
            var middle = there + (missing - there) / 2;
            if (await Exists(workshop, middle, cancellationToken)) there = middle;
            else missing = middle;
        }

        return there;
    }

    private async Task<bool> Exists(WorkshopId workshop, long number, CancellationToken cancellationToken) =>
        await commits.Find(Partition(workshop), CommitRows.RowKey(number), cancellationToken, Rows.Keys) is not null;

    private IAsyncEnumerable<TableEntity> From(WorkshopId workshop, long number, CancellationToken cancellationToken) => commits.Query(
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition(workshop)} and RowKey ge {CommitRows.RowKey(number)}"),
        pageRows,
        cancellationToken);

    /// <summary>The first partition behind the last one: workshops are counted, not commits.</summary>
    private async Task<TableEntity?> Next(KeyRange? within, string? last, CancellationToken cancellationToken)
    {
        var filter = (within, last) switch
        {
            ({ } range, null) => TableClient.CreateQueryFilter($"PartitionKey ge {range.From} and PartitionKey lt {range.To}"),
            ({ } range, _) => TableClient.CreateQueryFilter($"PartitionKey gt {last} and PartitionKey lt {range.To}"),
            (null, null) => null,
            (null, _) => TableClient.CreateQueryFilter($"PartitionKey gt {last}"),
        };
        await foreach (var row in commits.Query(filter, pageSize: 1, cancellationToken, WithClosed)) return row;
        return null;
    }

    private static string Partition(WorkshopId workshop) => Key.Of(workshop.Tenant.Value, workshop.Value);

    private static WorkshopId Workshop(string partition) =>
        Key.Parts(partition) is [var tenant, var workshop]
            ? new(new(tenant), workshop)
            : throw new StoreFailedException($"{Failure.Tables} holds a commit that belongs to no workshop.");
}
