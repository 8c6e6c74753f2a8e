namespace WorkshopBot.Storage.Sqlite;

/// <summary>Deletes rows so that they are in none of their table's pages any more.</summary>
/// <remarks>
/// secure_delete overwrites the cells and pages that it frees, but when SQLite moves cells between pages, copies stay in the
/// unused part of the page they leave. Emptying the whole table frees, and so overwrites, every page it has used.
/// </remarks>
internal static class Erasure
{
    /// <param name="which">The WHERE clause.</param>
    /// <returns>How many rows it deleted.</returns>
    public static int Delete(Session session, string table, string which, params ReadOnlySpan<object?> values)
    {
        var deleted = session.Execute($"DELETE FROM main.{table} {which}", values);
        if (deleted > 0) Rewrite(session, table);
        return deleted;
    }

    private static void Rewrite(Session session, string table)
    {
        // In memory (temp_store): no copy goes to a temporary file.
        session.Execute($"CREATE TEMP TABLE Kept AS SELECT * FROM main.{table}");
        session.Execute($"DELETE FROM main.{table}");
        session.Execute($"INSERT INTO main.{table} SELECT * FROM temp.Kept");
        session.Execute("DROP TABLE temp.Kept");
    }
}
