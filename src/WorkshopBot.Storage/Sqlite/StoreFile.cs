using Microsoft.Data.Sqlite;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>The database file: makes it, and opens connections that all have the same settings.</summary>
internal sealed class StoreFile(string path)
{
    /// <summary>How long another process may hold the write lock before it is an error.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // fullfsync is what durable means on macOS; elsewhere it does nothing.
    private static readonly string Settings = $"""
        PRAGMA busy_timeout = {Patience.TotalMilliseconds};
        PRAGMA synchronous = FULL;
        PRAGMA fullfsync = ON;
        PRAGMA checkpoint_fullfsync = ON;
        PRAGMA secure_delete = ON;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA journal_size_limit = 16777216;
        """;

    public string Path => path;

    /// <summary>Makes a missing file, or checks an existing one and brings it up to date; leaves it in WAL mode.</summary>
    public Session OpenWriter()
    {
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            FileCheck.Inspect(path);
            PrivateFile.Make(path);
            connection = Connect();
            Make(connection);
            Run(connection, "PRAGMA cache_size = -16000");
            var writer = new Session(connection);
            connection = null;
            return writer;
        }
        catch (SqliteException e)
        {
            throw new StoreUnusableException($"The database {path} {Failure.Explain(e)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(
                $"The database {path} cannot be opened: {e.Message} Give access to it, or choose another Storage:Sqlite:Path.", e);
        }
        finally
        {
            connection?.Dispose();
        }
    }

    public Session OpenReader()
    {
        try
        {
            var connection = Connect();
            Run(connection, "PRAGMA query_only = ON");
            return new(connection);
        }
        catch (SqliteException e)
        {
            throw Failure.From(e, path);
        }
    }

    private void Make(SqliteConnection connection)
    {
        Run(connection, "BEGIN IMMEDIATE");
        if (Ask(connection, "SELECT count(*) FROM sqlite_schema") is 0L)
        {
            // Not in WAL mode yet: so the main file is either empty or carries our mark, whatever is cut short when.
            Run(connection, Schema.Create);
            Run(connection, $"PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version}");
        }

        // Another process may have been quicker.
        var version = (long)Ask(connection, "PRAGMA user_version")!;
        FileCheck.InspectVersion(path, (long)Ask(connection, "PRAGMA application_id")!, version);
        if (version < Schema.Version) Run(connection, Migrations.From(version));
        Run(connection, "COMMIT");

        if (Ask(connection, "PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new StoreUnusableException(
                $"The database {path} cannot use a write-ahead log there. Set Storage:Sqlite:Path to a local disk, not a share.");
        }
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            // Sessions are kept by their owners; a pool would keep the file open after the store is closed.
            Pooling = false,
            // Busy is waited for inside SQLite (below), not by the provider's sleeping loop.
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            Run(connection, Settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
