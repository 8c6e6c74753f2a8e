using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    public Task<StoredCommit?> Last(WorkshopId workshop, CancellationToken cancellationToken) => throw new NotImplementedException();

    public IAsyncEnumerable<WorkshopId> Workshops(TenantId? tenant, CancellationToken cancellationToken) => throw new NotImplementedException();

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
                var body = row.GetFieldValue<byte[]>(2);
                page.Add(new(row.GetInt64(0), row.GetGuid(1), body));
                bytes += body.Length;
                return page.Count < PageRows && bytes < PageBytes;
            },
            workshop.Tenant.Value, workshop.Value, after);
    }

    private static byte[] Array(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var part) && part.Array is { } whole && part.Count == whole.Length
            ? whole
            : body.ToArray();
}
