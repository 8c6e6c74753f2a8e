using System.IO.Compression;
using System.Text;

namespace WorkshopBot.Server.Packaging;

/// <summary>
/// The app as it is uploaded to Teams: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package.
/// The same app and host make the same bytes.
/// </summary>
internal static class TeamsPackage
{
    private const string Manifest = "manifest.json";

    private static readonly string[] Files = [Manifest, "color.png", "outline.png", "de.json", "ar.json"];

    /// <summary>The first that a zip can tell.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Teams takes an app anew only when this has changed.</summary>
    public static string Version { get; } = typeof(TeamsPackage).Assembly.GetName().Version!.ToString(fieldCount: 3);

    public static byte[] Write(Guid app, string host)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Files)
            {
                // What is compressed differs from one runtime to the next.
                var entry = archive.CreateEntry(file, CompressionLevel.NoCompression);
                entry.LastWriteTime = Always;
                using var content = entry.Open();
                content.Write(file == Manifest ? Encoding.UTF8.GetBytes(Filled(app, host)) : Read(file));
            }
        }

        return zip.ToArray();
    }

    // Sign-in on Android takes the host in small letters only.
    private static string Filled(Guid app, string host) => Encoding.UTF8.GetString(Read(Manifest))
        .Replace("APP_ID", $"{app:D}", StringComparison.Ordinal)
        .Replace("VERSION", Version, StringComparison.Ordinal)
        .Replace(HostName.Placeholder, host.ToLowerInvariant(), StringComparison.Ordinal);

    private static byte[] Read(string file)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"teams/{file}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
