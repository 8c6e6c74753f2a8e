namespace WorkshopBot.Storage.Sqlite;

/// <summary>Deletes rows so that, when the transaction ends, they are in none of their table's pages any more.</summary>
/// <remarks>
/// secure_delete overwrites the cells and pages that it frees, but when SQLite moves cells between pages, copies stay in the
/// unused part of the page they leave. Emptying the whole table frees, and so overwrites, every page it has used. That is
/// done once a transaction, however many rows and callers there are.
/// </remarks>
internal sealed class Erasure
{
    private readonly HashSet<string> tables = [];

    /// <param name="which">The WHERE clause.</param>
    /// <returns>How many rows it deleted.</returns>
    public int Delete(Session session, string table, string which, params ReadOnlySpan<object?> values)
    {
        var deleted = session.Execute($"DELETE FROM main.{table} {which}", values);
        if (deleted > 0) tables.Add(table);
        return deleted;
    }

    /// <summary>To be called once before the transaction is committed.</summary>
    public void Finish(Session session)
    {
        foreach (var table in tables) Rewrite(session, table);
        tables.Clear();
    }

    /// <summary>The transaction was rolled back.</summary>
    public void Forget() => tables.Clear();

    /// <summary>Writes rows anew in the order of their keys: in a page they lie in the order in which they came.</summary>
    public static void Rewrite(Session session, string table, string which = "", params ReadOnlySpan<object?> values)
    {
        // In memory (temp_store): no copy goes to a temporary file.
        session.Execute($"CREATE TEMP TABLE Kept AS SELECT * FROM main.{table} {which}", values);
        session.Execute($"DELETE FROM main.{table} {which}", values);
        session.Execute($"INSERT INTO main.{table} SELECT * FROM temp.Kept");
        session.Execute("DROP TABLE temp.Kept");
    }
}
