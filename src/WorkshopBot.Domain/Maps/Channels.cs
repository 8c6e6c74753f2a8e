using System.Collections.Frozen;
using System.Text.Json;

namespace WorkshopBot.Domain.Maps;

/// <summary>
/// The pick-list of channels (channels.json), in several languages: what is on it is known to be digital or physical. Another
/// language is another line there.
/// </summary>
public static class Channels
{
    private static readonly FrozenDictionary<string, string> Kinds = Read();

    /// <summary><c>digital</c>, <c>physical</c>, or null for what is not on the list.</summary>
    public static string? KindOf(string? channel) => channel is null ? null : Kinds.GetValueOrDefault(channel.Trim());

    private static FrozenDictionary<string, string> Read()
    {
        using var list = typeof(Channels).Assembly.GetManifestResourceStream("channels.json")!;
        using var json = JsonDocument.Parse(list);
        var named =
            from kind in json.RootElement.EnumerateObject()
            from language in kind.Value.EnumerateObject()
            from name in language.Value.EnumerateArray()
            select (Name: name.GetString()!, Kind: kind.Name);

        // A word that is digital in one language and physical in another is neither for sure.
        return named.GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.DistinctBy(n => n.Kind).Count() == 1)
            .ToFrozenDictionary(same => same.Key, same => same.First().Kind, StringComparer.OrdinalIgnoreCase);
    }
}
