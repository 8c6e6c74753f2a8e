using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteWakeQueue(Writer writer, Readers readers) : IWakeQueue
{
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
        session => session.Execute(
            "DELETE FROM Wakes WHERE Tenant = $1 AND Workshop = $2 AND Due = $3 AND Receipt = $4",
            wake.Wake.Workshop.Tenant.Value, wake.Wake.Workshop.Value, Milliseconds.Of(wake.Wake.Due), wake.Receipt),
        cancellationToken);

    public Task SetAside(LeasedWake wake, string reason, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyList<SetAsideWake>> WakesSetAside(int most, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<bool> Retry(string id, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken) => throw new NotImplementedException();

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

    private static Wake ReadWake(SqliteDataReader row) =>
        new(new(new(row.GetString(0)), row.GetString(1)), Milliseconds.From(row.GetInt64(2)));
}
