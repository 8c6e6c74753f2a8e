using System.Buffers.Binary;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>Decides, without changing a byte, whether a file is a database of ours that this version can use, or bring up to date.</summary>
internal static class FileCheck
{
    // https://sqlite.org/fileformat2.html#the_database_header
    private const int HeaderLength = 100;
    private const int PageSizeAt = 16;
    private const int PageCountAt = 28;
    private const int UserVersionAt = 60;
    private const int ApplicationIdAt = 68;

    private const string ChooseAnother = "Set Storage:Sqlite:Path to another file.";

    /// <exception cref="StoreUnusableException">It is not. A missing or empty file is fine: it will be made.</exception>
    public static void Inspect(string path)
    {
        if (Directory.Exists(path)) throw new StoreUnusableException($"{path} is a folder. {ChooseAnother}");
        if (LengthOf(path) == 0) return;

        // While SQLite has work of its own to finish in the file, its length says nothing.
        var settled = LengthOf(path + "-journal") == 0 && LengthOf(path + "-wal") == 0;
        InspectHeader(path, settled);
        if (LengthOf(path + "-journal") == 0) ContentCheck.Inspect(path);
    }

    public static void InspectVersion(string path, long applicationId, long version)
    {
        if (applicationId != Schema.ApplicationId)
            throw new StoreUnusableException($"{path} is an SQLite database of another program. {ChooseAnother}");

        if (version < 1) throw Damaged(path, "it does not say which format it has");

        if (version > Schema.Version)
        {
            throw new StoreUnusableException(
                $"{path} was written by a newer WorkshopBot: its format is {version}, and this one knows {Schema.Version}. "
                + "Start the newer WorkshopBot.");
        }
    }

    public static StoreUnusableException Damaged(string path, string how) => new(
        $"{path} is damaged: {how}. Nothing was changed. Restore the newest backup, or move the file away to start empty.");

    public static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static void InspectHeader(string path, bool settled)
    {
        var header = new byte[HeaderLength];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var read = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);

        if (!header.AsSpan().StartsWith("SQLite format 3\0"u8))
            throw new StoreUnusableException($"{path} is not an SQLite database. {ChooseAnother}");

        if (read < HeaderLength || (settled && file.Length < LengthIn(header))) throw Damaged(path, "its end is missing");

        InspectVersion(path, Number(header, ApplicationIdAt), Number(header, UserVersionAt));
    }

    private static long LengthIn(byte[] header)
    {
        // 65,536 does not fit two bytes, and is written as 1.
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(PageSizeAt));
        return (pageSize == 1 ? 65_536L : pageSize) * Number(header, PageCountAt);
    }

    private static int Number(byte[] header, int at) => BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(at));
}
