using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteEventLog(Writer writer, Readers readers) : IEventLog
{
    private const int PageRows = 256;
    private const int PageBytes = 1024 * 1024;

    public Task<AppendResult> Append(WorkshopId workshop, StoredCommit commit, CancellationToken cancellationToken) =>
        writer.Run(
            session => session.Execute(
                "INSERT INTO WorkshopCommits VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                workshop.Tenant.Value, workshop.Value, commit.Number, commit.Id.ToByteArray(), Array(commit.Body)) == 1
                ? AppendResult.Appended
                : AppendResult.NumberTaken,
            cancellationToken,
            commit.Body.Length);

    public async IAsyncEnumerable<StoredCommit> Read(
        WorkshopId workshop, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var complete = false; !complete;)
        {
            List<StoredCommit> page = [];
            complete = await readers.Run(session => Fill(page, session, workshop, after), cancellationToken);
            foreach (var commit in page)
            {
                after = commit.Number;
                yield return commit;
            }
        }
    }

    public async Task<StoredCommit?> Last(WorkshopId workshop, CancellationToken cancellationToken)
    {
        var last = await readers.Run(
            session => session.Query(
                "SELECT Number, Id, Body FROM WorkshopCommits WHERE Tenant = $1 AND Workshop = $2 ORDER BY Number DESC LIMIT 1",
                ReadCommit,
                workshop.Tenant.Value, workshop.Value),
            cancellationToken);
        return last is [var commit] ? commit : null;
    }

    public async IAsyncEnumerable<WorkshopId> Workshops(TenantId? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // From one log's key to the next: what a log holds is not read.
        for (WorkshopId? last = null; await Next(last, tenant, cancellationToken) is { } workshop; last = workshop) yield return workshop;
    }

    private async Task<WorkshopId?> Next(WorkshopId? last, TenantId? tenant, CancellationToken cancellationToken)
    {
        var next = await readers.Run(
            session => session.Query(
                $"""
                SELECT Tenant, Workshop FROM WorkshopCommits
                WHERE (Tenant, Workshop) {(last is null ? ">=" : ">")} ($1, $2) {(tenant is null ? "" : "AND Tenant = $1")} ORDER BY Tenant, Workshop LIMIT 1
                """,
                row => new WorkshopId(new(row.GetString(0)), row.GetString(1)),
                (last?.Tenant ?? tenant)?.Value ?? "", last?.Value ?? ""),
            cancellationToken);
        return next is [var workshop] ? workshop : null;
    }

    public Task Delete(WorkshopId workshop, CancellationToken cancellationToken) => writer.Run(
        session => session.Execute(
            "DELETE FROM WorkshopCommits WHERE Tenant = $1 AND Workshop = $2", workshop.Tenant.Value, workshop.Value),
        cancellationToken,
        erases: true);

    /// <summary>A page at a time, because a slow reader must not hold a snapshot. Commits never change, so pages fit together.</summary>
    private static bool Fill(List<StoredCommit> page, Session session, WorkshopId workshop, long after)
    {
        var bytes = 0;
        return session.Visit(
            """
            SELECT Number, Id, Body FROM WorkshopCommits
            WHERE Tenant = $1 AND Workshop = $2 AND Number > $3 ORDER BY Number
            """,
            row =>
            {
                var commit = ReadCommit(row);
                page.Add(commit);
                bytes += commit.Body.Length;
                return page.Count < PageRows && bytes < PageBytes;
            },
            workshop.Tenant.Value, workshop.Value, after);
    }

    private static StoredCommit ReadCommit(SqliteDataReader row) => new(row.GetInt64(0), row.GetGuid(1), row.GetFieldValue<byte[]>(2));

    private static byte[] Array(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var part) && part.Array is { } whole && part.Count == whole.Length
            ? whole
            : body.ToArray();
}
