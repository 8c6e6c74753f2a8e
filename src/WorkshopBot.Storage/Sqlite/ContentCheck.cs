using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Reads through a whole database to see whether its pages fit together.</summary>
internal static class ContentCheck
{
    public static void Inspect(string path)
    {
        // Immutable lets SQLite leave no files of its own beside a database that is refused, but then it does not see a
        // log: neither one that was left behind nor one of a process that starts while we look.
        if (FileCheck.LengthOf(path + "-wal") == 0 && Problem(Immutable(path)) is null) return;

        var alone = FileCheck.LengthOf(path + "-wal") == 0;
        if (Problem(alone ? Immutable(path) : path) is { } problem) throw FileCheck.Damaged(path, problem);
    }

    private static string Immutable(string path) => new Uri(path).AbsoluteUri + "?immutable=1";

    private static string? Problem(string source)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = source,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            return command.ExecuteScalar() is "ok" ? null : "its pages do not fit together";
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            return "its pages cannot be read";
        }
    }
}
