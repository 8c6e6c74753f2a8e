using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteConversations(Writer writer, Readers readers) : IConversations
{
    public async Task<Conversation> GetOrAdd(Conversation candidate, CancellationToken cancellationToken) =>
        await Find(candidate.Place, cancellationToken)
        ?? await writer.Run(session => AddOrFind(session, candidate), cancellationToken);

    public Task<Conversation> Replace(Conversation former, Conversation next, CancellationToken cancellationToken) => writer.Run(
        session =>
        {
            session.Execute(
                "DELETE FROM Conversations WHERE Door = $1 AND Key = $2 AND Tenant = $3 AND Workshop = $4",
                former.Place.Door, former.Place.Key, former.Workshop.Tenant.Value, former.Workshop.Value);
            return AddOrFind(session, next);
        },
        cancellationToken);

    public Task<Conversation?> Find(Place place, CancellationToken cancellationToken) =>
        readers.Run(session => HeldAt(session, place), cancellationToken);

    public Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken) => writer.Run(
        session => session.Erasure.Delete(
            session, Schema.Conversations, "WHERE Tenant = $1 AND Workshop = $2", workshop.Tenant.Value, workshop.Value),
        cancellationToken,
        erases: true);

    private static Conversation AddOrFind(Session session, Conversation candidate)
    {
        session.Execute(
            """
            INSERT INTO Conversations (Door, Key, Tenant, Workshop, Facilitates) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            """,
            candidate.Place.Door, candidate.Place.Key,
            candidate.Workshop.Tenant.Value, candidate.Workshop.Value, candidate.Facilitates);
        return HeldAt(session, candidate.Place)!;
    }

    private static Conversation? HeldAt(Session session, Place place)
    {
        var held = session.Query(
            "SELECT Tenant, Workshop, Facilitates FROM Conversations WHERE Door = $1 AND Key = $2",
            row => new Conversation(place, new(new(row.GetString(0)), row.GetString(1)), row.GetBoolean(2)),
            place.Door, place.Key);
        return held is [var conversation] ? conversation : null;
    }
}
