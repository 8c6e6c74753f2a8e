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

    /// <summary>The longest channel of the list whose words stand in a text as they are, or null: a guess.</summary>
    public static string? In(string text)
    {
        var words = text.Split([' ', ',', '.', ';', ':', '!', '?', '(', ')', '،', '؟'], StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(LongestInWords, words.Length); length > 0; length--)
        {
            for (var first = 0; first + length <= words.Length; first++)
            {
                var name = string.Join(' ', words, first, length);
                if (Kinds.ContainsKey(name)) return name;
            }
        }

        return null;
    }

    private static readonly int LongestInWords = Kinds.Keys.Max(k => k.Count(c => c == ' ') + 1);

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
