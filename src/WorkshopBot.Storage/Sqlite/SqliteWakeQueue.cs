using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteWakeQueue(Writer writer, Readers readers) : IWakeQueue
{
    private static readonly string[] OfWorkshops = ["SetAsideWakes", "NextWake", "Wakes"];

    private const string DeleteLeased = "DELETE FROM Wakes WHERE Tenant = $1 AND Workshop = $2 AND Due = $3 AND Receipt = $4";

    public Task Schedule(Wake wake, CancellationToken cancellationToken) => writer.Run(
        session => session.Execute(
            """
            INSERT INTO Wakes (Tenant, Workshop, Due, Id, VisibleAt, Receipt, Tries)
            VALUES ($1, $2, $3, randomblob(16), $3, NULL, 0)
            """,
            wake.Workshop.Tenant.Value, wake.Workshop.Value, Milliseconds.Of(wake.Due)),
        cancellationToken);

    public async Task<IReadOnlyList<LeasedWake>> Receive(
        DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        var leased = await writer.Run(
            session => session.Query(
                """
                UPDATE Wakes SET VisibleAt = $3, Receipt = lower(hex(randomblob(16))), Tries = Tries + 1
                WHERE (Tenant, Workshop, Due, Id) IN (
                    SELECT Tenant, Workshop, Due, Id FROM Wakes WHERE VisibleAt <= $1 ORDER BY Due LIMIT $2)
                RETURNING Tenant, Workshop, Due, Receipt, Tries
                """,
                row => new LeasedWake(ReadWake(row), row.GetString(3), row.GetInt32(4)),
                Milliseconds.Of(now), most, Milliseconds.Of(now + lease)),
            cancellationToken);

        // RETURNING promises no order.
        return [.. leased.OrderBy(l => l.Wake.Due)];
    }

    public Task Complete(LeasedWake wake, CancellationToken cancellationToken) => writer.Run(
        session => session.Execute(DeleteLeased, Values(wake)), cancellationToken);

    public Task SetAside(LeasedWake wake, string reason, DateTimeOffset at, CancellationToken cancellationToken) => writer.Run(
        session =>
        {
            // Whose lease has passed on to another receiver decides nothing any more.
            session.Execute(
                """
                INSERT INTO SetAsideWakes (Id, Tenant, Workshop, Due, Reason, Tries, At)
                SELECT lower(hex(Id)), Tenant, Workshop, Due, $5, Tries, $6 FROM Wakes
                WHERE Tenant = $1 AND Workshop = $2 AND Due = $3 AND Receipt = $4
                """,
                [.. Values(wake), reason, Milliseconds.Of(at)]);
            return session.Execute(DeleteLeased, Values(wake));
        },
        cancellationToken);

    public async Task<IReadOnlyList<SetAsideWake>> WakesSetAside(int most, CancellationToken cancellationToken) => await readers.Run(
        session => session.Query(
            "SELECT Tenant, Workshop, Due, Id, Reason, Tries, At FROM SetAsideWakes ORDER BY At, Id LIMIT $1", ReadSetAside, most),
        cancellationToken);

    public Task<bool> Retry(string id, DateTimeOffset now, CancellationToken cancellationToken) => writer.Run(
        session =>
        {
            session.Execute(
                """
                INSERT INTO Wakes (Tenant, Workshop, Due, Id, VisibleAt, Receipt, Tries)
                SELECT Tenant, Workshop, $2, randomblob(16), $2, NULL, 0 FROM SetAsideWakes WHERE Id = $1
                """,
                id, Milliseconds.Of(now));
            return session.Execute("DELETE FROM SetAsideWakes WHERE Id = $1", id) == 1;
        },
        cancellationToken);

    public Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken) => writer.Run(
        session => OfWorkshops.Sum(table => session.Execute(
            $"DELETE FROM {table} WHERE Tenant = $1 AND Workshop = $2", workshop.Tenant.Value, workshop.Value)),
        cancellationToken);

    public Task SetNextWake(WorkshopId workshop, DateTimeOffset? due, CancellationToken cancellationToken) => writer.Run(
        session => due is { } at
            ? session.Execute(
                """
                INSERT INTO NextWake (Tenant, Workshop, Due) VALUES ($1, $2, $3)
                ON CONFLICT DO UPDATE SET Due = excluded.Due
                """,
                workshop.Tenant.Value, workshop.Value, Milliseconds.Of(at))
            : session.Execute(
                "DELETE FROM NextWake WHERE Tenant = $1 AND Workshop = $2", workshop.Tenant.Value, workshop.Value),
        cancellationToken);

    public async Task<IReadOnlyList<Wake>> NextWakes(DateTimeOffset until, int most, CancellationToken cancellationToken) =>
        await readers.Run(
            session => session.Query(
                "SELECT Tenant, Workshop, Due FROM NextWake WHERE Due <= $1 ORDER BY Due LIMIT $2",
                ReadWake,
                Milliseconds.Of(until), most),
            cancellationToken);

    private static object?[] Values(LeasedWake leased) =>
    [
        leased.Wake.Workshop.Tenant.Value, leased.Wake.Workshop.Value, Milliseconds.Of(leased.Wake.Due), leased.Receipt,
    ];

    /// <param name="row">Tenant, Workshop, Due, Id, Reason, Tries, At.</param>
    internal static SetAsideWake ReadSetAside(SqliteDataReader row) =>
        new(row.GetString(3), ReadWake(row), row.GetString(4), row.GetInt32(5), Milliseconds.From(row.GetInt64(6)));

    /// <param name="row">Starts with Tenant, Workshop, Due.</param>
    internal static Wake ReadWake(SqliteDataReader row) =>
        new(new(new(row.GetString(0)), row.GetString(1)), Milliseconds.From(row.GetInt64(2)));
}
