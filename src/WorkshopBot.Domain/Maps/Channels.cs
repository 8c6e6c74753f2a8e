using System.Collections.Frozen;

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

    // A word that is digital in one language and physical in another is neither for sure.
    private static FrozenDictionary<string, string> Read() => WordList.Read("channels.json")
        .GroupBy(n => n.Word, StringComparer.OrdinalIgnoreCase)
        .Where(same => same.DistinctBy(n => n.Heading).Count() == 1)
        .ToFrozenDictionary(same => same.Key, same => same.First().Heading, StringComparer.OrdinalIgnoreCase);
}
