using System.Text;

namespace WorkshopBot.Storage.Tests.Sqlite;

/// <summary>What somebody finds who has the files and no SQLite.</summary>
internal static class RawFiles
{
    public static IEnumerable<string> Containing(string folder, string text) => Containing(folder, Encoding.UTF8.GetBytes(text));

    public static IEnumerable<string> Containing(string folder, byte[] bytes) =>
        Directory.EnumerateFiles(folder).Where(file => Bytes(file).AsSpan().IndexOf(bytes) >= 0).Select(f => Path.GetFileName(f));

    /// <summary>Reads a file that a store has open.</summary>
    public static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
