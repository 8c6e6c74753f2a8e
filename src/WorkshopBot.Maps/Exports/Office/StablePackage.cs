using System.IO.Compression;

namespace WorkshopBot.Maps.Exports.Office;

/// <summary>An Office file without the time at which it was made, so that the same map gives the same bytes.</summary>
internal static class StablePackage
{
    /// <summary>The earliest that a ZIP archive can name.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream package, Stream output)
    {
        package.Position = 0;
        using var made = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);

        // Programs that tell files by their first entry look for the content types there.
        using var stable = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in made.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = stable.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Always;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}
