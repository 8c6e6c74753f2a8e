using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Decides, without changing a byte, whether a file is a database of ours that this version can use.</summary>
internal static class FileCheck
{
    // https://sqlite.org/fileformat2.html#the_database_header
    private const int HeaderLength = 100;
    private const int PageSizeAt = 16;
    private const int PageCountAt = 28;
    private const int UserVersionAt = 60;
    private const int ApplicationIdAt = 68;

    public static void Inspect(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0) return;

        // Interrupted while it was made: SQLite rolls that back when it opens the file.
        if (File.Exists(path + "-journal")) return;

        InspectHeader(path);
        InspectContent(path);
    }

    private static void InspectHeader(string path)
    {
        var header = new byte[HeaderLength];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var read = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);

        if (!header.AsSpan().StartsWith("SQLite format 3\0"u8))
            throw new StoreUnusableException(
                $"{path} is not an SQLite database. Set Storage:Sqlite:Path to another file, or move this one away.");

        if (read < HeaderLength || file.Length < PagesExpected(path, header)) throw Damaged(path, "its end is missing");

        if (Number(header, ApplicationIdAt) != Schema.ApplicationId)
            throw new StoreUnusableException(
                $"{path} is an SQLite database of another program. Set Storage:Sqlite:Path to another file.");

        if (Number(header, UserVersionAt) is var version && version != Schema.Version) throw OtherVersion(path, version);
    }

    /// <summary>How long the file has to be. Unknown while a write-ahead log may still hold its newest pages.</summary>
    private static long PagesExpected(string path, byte[] header)
    {
        if (new FileInfo(path + "-wal") is { Exists: true, Length: > 0 }) return HeaderLength;

        // 65,536 does not fit two bytes, and is written as 1.
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(PageSizeAt));
        return (pageSize == 1 ? 65_536L : pageSize) * Number(header, PageCountAt);
    }

    private static void InspectContent(string path)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            if (command.ExecuteScalar() is not "ok") throw Damaged(path, "its pages do not fit together");

            command.CommandText = "PRAGMA user_version";
            if (command.ExecuteScalar() is long version && version != Schema.Version) throw OtherVersion(path, version);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            throw Damaged(path, e.Message, e);
        }
    }

    private static int Number(byte[] header, int at) => BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(at));

    private static StoreUnusableException OtherVersion(string path, long version) => new(
        $"{path} was written by a newer WorkshopBot (format {version}, this one knows {Schema.Version}). Start the newer version.");

    private static StoreUnusableException Damaged(string path, string how, Exception? inner = null) => new(
        $"{path} is damaged: {how}. Nothing was changed. Restore the newest backup, or move the file away to start empty.", inner);
}
