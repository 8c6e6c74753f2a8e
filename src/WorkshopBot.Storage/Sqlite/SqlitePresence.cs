using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Who is here just now, in a small file of its own beside the database, for several processes on it.</summary>
/// <remarks>
/// Not in the database, whose write-ahead log would keep who wrote when, and whose flushes cost. This file is never flushed, has its
/// journal in memory, and is overwritten in place. It is worth nothing: a damaged one is made anew. It is opened for each call, so that one
/// which somebody has deleted is not written to for ever.
/// </remarks>
internal sealed class SqlitePresence(string path) : IPresence
{
    private const string Prepare = """
        PRAGMA busy_timeout = 500;
        PRAGMA journal_mode = MEMORY;
        PRAGMA synchronous = OFF;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        CREATE TABLE IF NOT EXISTS Presence (
            Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Instance TEXT NOT NULL, Beat INTEGER NOT NULL,
            Here TEXT NOT NULL, Writing TEXT NOT NULL, Touched TEXT NOT NULL,
            PRIMARY KEY (Tenant, Workshop, Instance)
        ) STRICT, WITHOUT ROWID;
        """;

    // Ids of ours are letters, digits and signs of one line.
    private const char Between = '\n';

    private readonly Lock gate = new();

    public Task Tell(WorkshopId workshop, Attendance attendance, CancellationToken cancellationToken) => Run(
        session => session.Execute(
            """
            INSERT INTO Presence VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO UPDATE SET
                Beat = excluded.Beat, Here = excluded.Here, Writing = excluded.Writing, Touched = excluded.Touched
            """,
            workshop.Tenant.Value, workshop.Value, attendance.Instance, attendance.Beat,
            Text(attendance.Here), Text(attendance.Writing), Text(attendance.Touched)),
        cancellationToken);

    public async Task<IReadOnlyList<Attendance>> Told(WorkshopId workshop, CancellationToken cancellationToken) => await Run(
        session => session.Query(
            "SELECT Instance, Beat, Here, Writing, Touched FROM Presence WHERE Tenant = $1 AND Workshop = $2",
            row => new Attendance(row.GetString(0), row.GetInt64(1), Ids(row.GetString(2)), Ids(row.GetString(3)), Ids(row.GetString(4))),
            workshop.Tenant.Value, workshop.Value),
        cancellationToken);

    public Task Leave(WorkshopId workshop, string instance, CancellationToken cancellationToken) => Run(
        session => session.Execute(
            "DELETE FROM Presence WHERE Tenant = $1 AND Workshop = $2 AND Instance = $3", workshop.Tenant.Value, workshop.Value, instance),
        cancellationToken);

    private Task<T> Run<T>(Func<Session, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            try
            {
                return Task.FromResult(Once(work));
            }
            catch (Exception e) when (IsDamaged(e))
            {
                File.Delete(path);
                return Task.FromResult(Once(work));
            }
        }
    }

    private T Once<T>(Func<Session, T> work)
    {
        using var session = Open();
        return work(session);
    }

    private static bool IsDamaged(Exception e) =>
        (e as SqliteException ?? e.InnerException as SqliteException)?.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR;

    private Session Open()
    {
        PrivateFile.Make(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Prepare;
            command.ExecuteNonQuery();
            return new(connection);
        }
        catch (SqliteException e) when (!IsDamaged(e))
        {
            connection.Dispose();
            throw Failure.From(e, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Text(ImmutableArray<ParticipantId> ids) => string.Join(Between, ids.Select(id => id.Value));

    private static ImmutableArray<ParticipantId> Ids(string text) =>
        text.Length == 0 ? [] : [.. text.Split(Between).Select(id => new ParticipantId(id))];
}
