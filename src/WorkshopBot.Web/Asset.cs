using System.Collections.Frozen;
using System.Security.Cryptography;

namespace WorkshopBot.Web;

/// <summary>Script and styles, which travel inside the program. Their address changes with their content.</summary>
public sealed record Asset(string Name, string ContentType, byte[] Bytes, string Version)
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, Asset> All = Embedded().ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    public static Asset? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The address that pages name.</summary>
    public static string Address(string name) => $"/assets/{name}?v={All[name].Version}";

    private static IEnumerable<Asset> Embedded()
    {
        var assembly = typeof(Asset).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new(resource[Folder.Length..], TypeOf(resource), bytes, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8)));
        }
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No content type for {other}."),
    };
}
