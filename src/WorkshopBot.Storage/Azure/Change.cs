using Azure;
using Azure.Data.Tables;

namespace WorkshopBot.Storage.Azure;

/// <summary>One operation of a transaction.</summary>
internal static class Change
{
    /// <summary>Fails with 409 if the row is there.</summary>
    public static TableTransactionAction Insert(TableEntity row) => new(TableTransactionActionType.Add, row);

    public static TableTransactionAction Upsert(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);

    /// <summary>Fails with 404 if the row is gone and with 412 if it is another version by now.</summary>
    public static TableTransactionAction Replace(TableEntity row, ETag version) =>
        new(TableTransactionActionType.UpdateReplace, row, version);

    /// <summary>Fails with 404 if the row is gone. It keeps what it holds, and becomes another version.</summary>
    public static TableTransactionAction Touch(string partition, string row) =>
        new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, row), ETag.All);

    /// <summary>Fails with 404 if the row is gone and with 412 if it is another version by now.</summary>
    public static TableTransactionAction Delete(TableEntity row, ETag version) =>
        new(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey), version);
}

/// <summary>Why a transaction changed nothing.</summary>
/// <param name="Status">404: a row is gone; 409: it is there already; 412: it is another version by now.</param>
/// <param name="Index">Which operation failed, from 0.</param>
internal readonly record struct Conflict(int Status, int? Index);
