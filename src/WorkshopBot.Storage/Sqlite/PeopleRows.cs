using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>The statements over people and their doors.</summary>
internal static class PeopleRows
{
    public static Known? WhoIs(
        Session session, WorkshopId workshop, Identity identity)
    {
        var known = session.Query(
            """
            SELECT Participant, Name, Locale, TimeZone FROM PeopleDoors JOIN People USING (Tenant, Workshop, Participant)
            WHERE Tenant = $1 AND Door = $2 AND Id = $3 AND Workshop = $4
            """,
            ReadPerson,
            workshop.Tenant.Value, identity.Door, identity.Id, workshop.Value);
        return known is [var person] ? person : null;
    }

    public static List<Known> All(Session session, WorkshopId workshop) =>
        session.Query(
            "SELECT Participant, Name, Locale, TimeZone FROM People WHERE Tenant = $1 AND Workshop = $2",
            ReadPerson,
            workshop.Tenant.Value, workshop.Value);

    public static bool Exists(Session session, WorkshopId workshop, ParticipantId participant) =>
        session.Query(
            "SELECT 1 FROM People WHERE Tenant = $1 AND Workshop = $2 AND Participant = $3",
            row => row.GetInt32(0),
            workshop.Tenant.Value, workshop.Value, participant.Value) is [_];

    /// <summary>Whose door it is: <paramref name="candidate"/>'s, unless it was somebody's before.</summary>
    public static ParticipantId TakeDoor(
        Session session, WorkshopId workshop, Identity identity, ParticipantId candidate)
    {
        session.Execute(
            """
            INSERT INTO PeopleDoors (Tenant, Door, Id, Workshop, Participant) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            """,
            workshop.Tenant.Value, identity.Door, identity.Id, workshop.Value, candidate.Value);
        return session.Query(
            "SELECT Participant FROM PeopleDoors WHERE Tenant = $1 AND Door = $2 AND Id = $3 AND Workshop = $4",
            row => new ParticipantId(row.GetString(0)),
            workshop.Tenant.Value, identity.Door, identity.Id, workshop.Value).Single();
    }

    /// <summary>The same rule as <see cref="ProfileUpdate.With"/>: what the newer profile does not know stays.</summary>
    public static void Describe(Session session, WorkshopId workshop, ParticipantId participant, Profile profile) =>
        session.Execute(
            """
            INSERT INTO People (Tenant, Workshop, Participant, Name, Locale, TimeZone) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO UPDATE SET
                Name = excluded.Name,
                Locale = coalesce(excluded.Locale, Locale),
                TimeZone = coalesce(excluded.TimeZone, TimeZone)
            """,
            workshop.Tenant.Value, workshop.Value, participant.Value, profile.Name, profile.Locale, profile.TimeZone);

    public static List<Identity> Identities(Session session, WorkshopId workshop, ParticipantId participant) =>
        session.Query(
            "SELECT Door, Id FROM PeopleDoors WHERE Tenant = $1 AND Workshop = $2 AND Participant = $3 ORDER BY Door, Id",
            row => new Identity(row.GetString(0), row.GetString(1)),
            workshop.Tenant.Value, workshop.Value, participant.Value);

    /// <summary>Where an identity takes part in its tenant.</summary>
    public static List<Membership> Memberships(Session session, TenantId tenant, Identity identity) =>
        session.Query(
            "SELECT Workshop, Participant FROM PeopleDoors WHERE Tenant = $1 AND Door = $2 AND Id = $3",
            row => new Membership(new(tenant, row.GetString(0)), new(row.GetString(1))),
            tenant.Value, identity.Door, identity.Id);

    private static Known ReadPerson(SqliteDataReader row) =>
        new(new(row.GetString(0)), new(row.GetString(1), Text(row, 2), Text(row, 3)));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
