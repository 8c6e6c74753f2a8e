using Microsoft.Data.Sqlite;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>The database file: makes it, and opens connections that all have the same settings.</summary>
internal sealed class StoreFile(string path)
{
    /// <summary>How long another process may hold the write lock before it is an error.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Path => path;

    /// <summary>Makes a missing file or checks an existing one, and leaves it in WAL mode.</summary>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            FileCheck.Inspect(path);

            using var connection = Connect();
            Run(connection, "BEGIN IMMEDIATE");
            if (Ask(connection, "SELECT count(*) FROM sqlite_schema") == 0)
            {
                // Not in WAL mode yet: so the main file is either empty or carries our mark, whatever is cut short when.
                Run(connection, Schema.Create);
                Run(connection, $"PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version}");
            }

            FileCheck.InspectVersion(path, Ask(connection, "PRAGMA application_id"), Ask(connection, "PRAGMA user_version"));
            Run(connection, "COMMIT");
            Run(connection, "PRAGMA journal_mode = WAL");
        }
        catch (SqliteException e)
        {
            throw new StoreUnusableException($"The database {path} {Failure.Explain(e)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(
                $"The database {path} cannot be opened: {e.Message} Choose another Storage:Sqlite:Path or give access to it.", e);
        }
    }

    public Session OpenWriter()
    {
        var connection = Connect();
        Run(connection, "PRAGMA cache_size = -16000");
        return new(connection);
    }

    public Session OpenReader()
    {
        var connection = Connect();
        Run(connection, "PRAGMA query_only = ON");
        return new(connection);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            // Sessions are kept by their owners; a pool would keep the file open after the store is closed.
            Pooling = false,
            // Busy is waited for inside SQLite (below), not by the provider's sleeping loop.
            DefaultTimeout = 1,
        }.ToString());
        connection.Open();

        // fullfsync is what durable means on macOS; elsewhere it does nothing.
        Run(connection, $"""
            PRAGMA busy_timeout = {Patience.TotalMilliseconds};
            PRAGMA synchronous = FULL;
            PRAGMA fullfsync = ON;
            PRAGMA checkpoint_fullfsync = ON;
            PRAGMA secure_delete = ON;
            PRAGMA foreign_keys = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA journal_size_limit = 16777216;
            """);
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
