using System.Collections.Frozen;
using System.Text.Json;

namespace WorkshopBot.Cards;

/// <summary>One <c>cards/strings/&lt;language&gt;.json</c>, embedded as <c>strings/&lt;language&gt;.json</c>.</summary>
internal sealed record PhraseFile(string Language, FrozenDictionary<string, string> Entries)
{
    private const string Folder = "strings/";
    private const string Extension = ".json";

    private static readonly FrozenDictionary<string, PhraseFile> Files = Embedded()
        .ToFrozenDictionary(f => f.Language, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<PhraseFile> All => Files.Values.OrderBy(f => f.Language, StringComparer.Ordinal);

    public static PhraseFile? Find(string language) => Files.GetValueOrDefault(language);

    private static IEnumerable<PhraseFile> Embedded()
    {
        var assembly = typeof(PhraseFile).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal)) continue;

            using var stream = assembly.GetManifestResourceStream(name)!;
            var entries = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            yield return new(name[Folder.Length..^Extension.Length], entries.ToFrozenDictionary(StringComparer.Ordinal));
        }
    }
}
