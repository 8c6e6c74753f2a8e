using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteShareKeys(Writer writer, Readers readers) : IShareKeys
{
    private const string OfWorkshop = "WHERE Tenant = $1 AND Workshop = $2";

    public async Task<ReadOnlyMemory<byte>> GetOrAdd(
        WorkshopId workshop, ReadOnlyMemory<byte> candidate, CancellationToken cancellationToken) =>
        await Find(workshop, cancellationToken) ?? await writer.Run(
            session =>
            {
                session.Execute(
                    "INSERT INTO ShareKeys (Tenant, Workshop, Key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                    workshop.Tenant.Value, workshop.Value, candidate.ToArray());
                return Key(session, workshop)!.Value;
            },
            cancellationToken);

    public Task<ReadOnlyMemory<byte>?> Find(WorkshopId workshop, CancellationToken cancellationToken) =>
        readers.Run(session => Key(session, workshop), cancellationToken);

    public Task Delete(WorkshopId workshop, CancellationToken cancellationToken) => writer.Run(
        session => session.Execute($"DELETE FROM ShareKeys {OfWorkshop}", workshop.Tenant.Value, workshop.Value), cancellationToken);

    private static ReadOnlyMemory<byte>? Key(Session session, WorkshopId workshop)
    {
        var keys = session.Query(
            $"SELECT Key FROM ShareKeys {OfWorkshop}", row => row.GetFieldValue<byte[]>(0), workshop.Tenant.Value, workshop.Value);
        return keys is [var key] ? key : default(ReadOnlyMemory<byte>?);
    }
}
