using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Web;

/// <summary>
/// Scripts and styles, which travel inside the program. All have one version, in the folder of their address: so a script finds
/// what it imports (<c>"./live.js"</c>) beside itself, and has another address whenever what it imports has changed.
/// </summary>
public sealed record Asset(string Name, string ContentType, byte[] Bytes)
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, Asset> All =
        Embedded().ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    public static string Version { get; } = VersionOf(All.Values);

    internal static IEnumerable<string> Names => All.Keys;

    public static Asset? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The address that pages name.</summary>
    public static string Address(string name) => $"/assets/{Version}/{All[name].Name}";

    /// <summary>Another one when any of them has changed.</summary>
    internal static string VersionOf(IEnumerable<Asset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var asset in assets.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(asset.Name)));
            hash.AppendData(SHA256.HashData(asset.Bytes));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    private static IEnumerable<Asset> Embedded()
    {
        var assembly = typeof(Asset).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new(resource[Folder.Length..], TypeOf(resource), bytes);
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
