using Microsoft.Data.Sqlite;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>What SQLite's result codes mean to the person who runs the bot: https://sqlite.org/rescode.html</summary>
internal static class Failure
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int TooBig = 18;
    private const int NotADatabase = 26;

    public static StoreFailedException From(SqliteException failure, string path) =>
        new($"The database {path} {Explain(failure)}", failure);

    public static string Explain(SqliteException failure) => failure.SqliteErrorCode switch
    {
        Busy => "is held by another process that does not finish its work; see which other process uses it.",
        ReadOnly => "cannot be written; give this process the right to write the file and its folder.",
        InputOutput => "could not be read or written by the operating system; look at the disk's health and its space.",
        Corrupt or NotADatabase => "is damaged; stop the bot and restore the newest backup.",
        Full => "cannot grow because its disk is full; free some space.",
        CannotOpen => "cannot be opened; see that its folder exists and that this process may write there.",
        TooBig => "does not take a value of this size.",
        _ => $"refused the operation (SQLite {failure.SqliteExtendedErrorCode}).",
    };
}
