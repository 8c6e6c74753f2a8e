using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>A connection with its prepared statements, used by one thread at a time. Parameters are $1, $2, … in order.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);

    /// <summary>False also after SQLite has rolled a transaction back by itself, as it does when the disk is full.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>What the running transaction deletes for good.</summary>
    public Erasure Erasure { get; } = new();

    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            return Bind(sql, values).ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw Failure.From(e, connection.DataSource);
        }
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        Visit(sql, row => { rows.Add(read(row)); return true; }, values);
        return rows;
    }

    /// <summary>Shows row after row until there is none, or until <paramref name="goOn"/> has had enough.</summary>
    /// <returns>False when it had enough: there may be more.</returns>
    public bool Visit(string sql, Func<SqliteDataReader, bool> goOn, params ReadOnlySpan<object?> values)
    {
        try
        {
            using var rows = Bind(sql, values).ExecuteReader();
            while (rows.Read())
            {
                if (!goOn(rows)) return false;
            }

            return true;
        }
        catch (SqliteException e)
        {
            throw Failure.From(e, connection.DataSource);
        }
    }

    /// <summary>Everything that is read in it is as it was at one moment, whatever others commit meanwhile.</summary>
    public T AtOneMoment<T>(Func<T> read)
    {
        Execute("BEGIN");
        try
        {
            return read();
        }
        finally
        {
            if (InTransaction) Execute("COMMIT");
        }
    }

    public void WaitWhenBusy(TimeSpan atMost) => Execute($"PRAGMA busy_timeout = {atMost.TotalMilliseconds}");

    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        ref var statement = ref CollectionsMarshal.GetValueRefOrAddDefault(statements, sql, out var known);
        if (!known) statement = Prepare(sql, values.Length);

        for (var i = 0; i < values.Length; i++) statement!.Parameters[i].Value = values[i] ?? DBNull.Value;
        return statement!;
    }

    private SqliteCommand Prepare(string sql, int values)
    {
        var statement = connection.CreateCommand();
        statement.CommandText = sql;
        for (var i = 1; i <= values; i++) statement.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return statement;
    }
}
