using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace WorkshopBot.Storage.Azure;

/// <summary>One table. Everything that is read or written goes through here.</summary>
/// <remarks>
/// The client repeats a request whose answer was lost. So an insert that succeeded may say "is there already", and a replace or a
/// delete of a version that succeeded may say "another version by now": who must know reads back.
/// </remarks>
internal sealed class Rows(TableClient table)
{
    /// <summary>Select nothing but the keys.</summary>
    public static readonly string[] Keys = ["PartitionKey", "RowKey"];

    /// <returns>False when the row is there already; then nothing changes.</returns>
    public Task<bool> Insert(TableEntity row, CancellationToken cancellationToken)
    {
        StorageLimits.Check(row);
        return Unless([409], () => table.AddEntityAsync(row, cancellationToken), cancellationToken);
    }

    /// <param name="select">The properties that are wanted; none: all.</param>
    public async Task<TableEntity?> Find(
        string partition, string row, CancellationToken cancellationToken, params string[] select)
    {
        StorageLimits.Check(partition, row);
        var found = await Explain(
            () => table.GetEntityIfExistsAsync<TableEntity>(partition, row, Selected(select), cancellationToken), cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Inserts the row, or replaces it whatever version it is.</summary>
    public Task Upsert(TableEntity row, CancellationToken cancellationToken)
    {
        StorageLimits.Check(row);
        return Explain(() => table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken), cancellationToken);
    }

    /// <returns>The new version; null when the row is gone or another version by now; then nothing changes.</returns>
    public async Task<ETag?> Replace(TableEntity row, ETag version, CancellationToken cancellationToken)
    {
        StorageLimits.Check(row);
        Required(version);
        ETag? replaced = null;
        await Unless(
            [404, 412],
            async () => replaced = (await table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellationToken)).Headers.ETag,
            cancellationToken);
        return replaced;
    }

    /// <returns>False when the row is gone or another version by now; then nothing changes.</returns>
    public async Task<bool> Delete(string partition, string row, ETag version, CancellationToken cancellationToken)
    {
        StorageLimits.Check(partition, row);
        Required(version);
        var deleted = false;
        await Unless(
            [404, 412],
            async () => deleted = !(await table.DeleteEntityAsync(partition, row, version, cancellationToken)).IsError,
            cancellationToken);
        return deleted;
    }

    /// <summary>Does all of it or nothing. All rows are of one partition, each named once.</summary>
    /// <returns>Null when it is done.</returns>
    public async Task<Conflict?> Transact(IReadOnlyList<TableTransactionAction> changes, CancellationToken cancellationToken)
    {
        StorageLimits.Check(changes);
        foreach (var change in changes)
        {
            if (change.ActionType
                is TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpdateMerge or TableTransactionActionType.Delete)
            {
                Required(change.ETag);
            }
        }

        Conflict? conflict = null;
        await Explain(
            async () =>
            {
                try
                {
                    await table.SubmitTransactionAsync(changes, cancellationToken);
                }
                catch (TableTransactionFailedException e) when (e.Status is 409 or 412 || IsRowGone(e))
                {
                    conflict = new(e.Status, e.FailedTransactionActionIndex);
                }

                return true;
            },
            cancellationToken);
        return conflict;
    }

    /// <summary>The rows of a partition in the order of their keys; of a range, when one is given.</summary>
    public IAsyncEnumerable<TableEntity> In(
        string partition, KeyRange? range, CancellationToken cancellationToken, params string[] select) =>
        Query(
            range is { } within
                ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {within.From} and RowKey lt {within.To}")
                : TableClient.CreateQueryFilter($"PartitionKey eq {partition}"),
            pageSize: null,
            cancellationToken,
            select);

    /// <summary>What a filter lets through, in the order of the keys. A page may be empty and yet not be the last.</summary>
    /// <param name="filter">Made by <see cref="TableClient.CreateQueryFilter(FormattableString)"/>, which quotes.</param>
    /// <param name="pageSize">1 to 1000; null: 1000.</param>
    public async IAsyncEnumerable<TableEntity> Query(
        string? filter, int? pageSize, [EnumeratorCancellation] CancellationToken cancellationToken, params string[] select)
    {
        await using var rows = table.QueryAsync<TableEntity>(filter, pageSize, Selected(select), cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await Explain(async () => await rows.MoveNextAsync(), cancellationToken)) yield return rows.Current;
    }

    /// <summary>Deletes rows of one partition, whatever version they are, a hundred at a time in this order.</summary>
    public async Task DeleteAll(IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Chunk(StorageLimits.Operations))
        {
            if (await Transact([.. some.Select(row => Change.Delete(row, ETag.All))], cancellationToken) is null) continue;

            // Somebody else deletes too: what is left goes one by one.
            foreach (var row in some) await Delete(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }

    private static string[]? Selected(string[] select) => select is [] ? null : select;

    private static void Required(ETag version)
    {
        if (version == default) throw new ArgumentException("A version is needed: without one the row would be overwritten.");
    }

    // A table that is gone is a failure, not an answer.
    private static bool IsRowGone(RequestFailedException e) => e.Status == 404 && e.ErrorCode != "TableNotFound";

    private static Task<T> Explain<T>(Func<Task<T>> call, CancellationToken cancellationToken) =>
        Failure.Explain(Failure.Tables, call, cancellationToken);

    /// <returns>False when the service answered one of these.</returns>
    private static Task<bool> Unless<T>(int[] expected, Func<Task<T>> call, CancellationToken cancellationToken) => Explain(
        async () =>
        {
            try
            {
                await call();
                return true;
            }
            catch (RequestFailedException e) when (expected.Contains(e.Status) && (e.Status != 404 || IsRowGone(e)))
            {
                return false;
            }
        },
        cancellationToken);
}
