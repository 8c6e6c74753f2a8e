using Microsoft.Data.Sqlite;

namespace WorkshopBot.Benchmarks.Replies;

/// <summary>What the engine is compared with: one SQLite transaction for each reply, on one connection behind a lock.</summary>
/// <remarks>It only writes the bytes: it decides nothing, and knows no numbers that must not be given twice.</remarks>
internal sealed class PerReply : IDisposable
{
    private readonly SemaphoreSlim free = new(1);
    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand commit;
    private readonly byte[] body;
    private readonly long[] numbers;

    public PerReply(string path, int workshops, byte[] body)
    {
        this.body = body;
        numbers = new long[workshops];
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();

        // The settings and the table of the store.
        Command("""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA fullfsync = ON;
            PRAGMA checkpoint_fullfsync = ON;
            PRAGMA secure_delete = ON;
            PRAGMA cache_size = -16000;
            CREATE TABLE WorkshopCommits (
                Tenant TEXT NOT NULL, Workshop TEXT NOT NULL, Number INTEGER NOT NULL, Id BLOB NOT NULL, Body BLOB NOT NULL,
                PRIMARY KEY (Tenant, Workshop, Number)
            ) STRICT, WITHOUT ROWID;
            """).ExecuteNonQuery();
        begin = Command("BEGIN IMMEDIATE");
        commit = Command("COMMIT");
        insert = Command("INSERT INTO WorkshopCommits VALUES ('bench', $workshop, $number, $id, $body)");
        foreach (var name in new[] { "$workshop", "$number", "$id", "$body" }) insert.Parameters.Add(new() { ParameterName = name });
    }

    public async Task Write(int workshop)
    {
        await free.WaitAsync();
        try
        {
            begin.ExecuteNonQuery();
            insert.Parameters[0].Value = $"room-{workshop}";
            insert.Parameters[1].Value = ++numbers[workshop];
            insert.Parameters[2].Value = Guid.NewGuid().ToByteArray();
            insert.Parameters[3].Value = body;
            insert.ExecuteNonQuery();
            commit.ExecuteNonQuery();
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose()
    {
        begin.Dispose();
        insert.Dispose();
        commit.Dispose();
        connection.Dispose();
        free.Dispose();
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
