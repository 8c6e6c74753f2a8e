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
                """
                INSERT INTO WorkshopCommits SELECT $1, $2, $3, $4, $5
                WHERE (SELECT length(Body) FROM WorkshopCommits WHERE Tenant = $1 AND Workshop = $2 ORDER BY Number DESC LIMIT 1) IS NOT 0
                ON CONFLICT DO NOTHING
                """,
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
        return last is [{ IsClosing: false } commit] ? commit : null;
    }

    public async IAsyncEnumerable<WorkshopId> Workshops(TenantId? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // From one log's key to the next: what a log holds is not read.
        for (WorkshopId? last = null; await Next(last, tenant, cancellationToken) is var (workshop, isClosed); last = workshop)
        {
            if (!isClosed) yield return workshop;
        }
    }

    private async Task<(WorkshopId Workshop, bool IsClosed)?> Next(WorkshopId? last, TenantId? tenant, CancellationToken cancellationToken)
    {
        // Any text may be an id, the empty one too: so there is no first one to start from.
        object?[] values = last is { } passed ? [passed.Tenant.Value, passed.Value] : tenant is { } one ? [one.Value] : [];
        var which = (last, tenant) switch
        {
            (null, null) => "",
            (null, _) => "WHERE Tenant = $1",
            (_, null) => "WHERE (Tenant, Workshop) > ($1, $2)",
            _ => "WHERE Tenant = $1 AND Workshop > $2",
        };
        var next = await readers.Run(
            session => session.Query(
                $"SELECT Tenant, Workshop, length(Body) = 0 FROM WorkshopCommits {which} ORDER BY Tenant, Workshop, Number LIMIT 1",
                row => (new WorkshopId(new(row.GetString(0)), row.GetString(1)), row.GetBoolean(2)),
                values),
            cancellationToken);
        return next is [var first] ? first : null;
    }

    public Task Delete(WorkshopId workshop, CancellationToken cancellationToken) => writer.Run(
        session =>
        {
            session.Execute(
                """
                INSERT INTO WorkshopCommits SELECT Tenant, Workshop, Number + 1, zeroblob(16), x'' FROM (
                    SELECT Tenant, Workshop, Number, Body FROM WorkshopCommits
                    WHERE Tenant = $1 AND Workshop = $2 ORDER BY Number DESC LIMIT 1)
                WHERE length(Body) > 0
                """,
                workshop.Tenant.Value, workshop.Value);
            return session.Execute(
                "DELETE FROM WorkshopCommits WHERE Tenant = $1 AND Workshop = $2 AND length(Body) > 0", workshop.Tenant.Value, workshop.Value);
        },
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
