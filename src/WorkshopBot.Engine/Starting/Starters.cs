using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace WorkshopBot.Engine.Starting;

/// <summary>The starters that the program brings along.</summary>
public static class Starters
{
    private const string Folder = "starters/";
    private const string Extension = ".json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static ImmutableArray<Starter> All { get; } = [.. Embedded()];

    public static Starter? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <exception cref="JsonException">It is no starter: something is missing, or there is more than a starter has.</exception>
    public static Starter Read(string name, string json)
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, StarterText>>(json, Strict)!;
        return new(name, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static IEnumerable<Starter> Embedded()
    {
        var assembly = typeof(Starters).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var file = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return Read(resource[Folder.Length..^Extension.Length], file.ReadToEnd());
        }
    }
}
