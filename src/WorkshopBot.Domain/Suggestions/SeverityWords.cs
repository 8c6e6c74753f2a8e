using System.Collections.Frozen;
using System.Globalization;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>Words that tell how bad something is (severity.json), in several languages. Another language is another line there.</summary>
internal static class SeverityWords
{
    private static readonly FrozenDictionary<string, int> Words = Read();

    /// <summary>The worst that is said; null where nothing is.</summary>
    public static int? Of(IReadOnlySet<string> folded)
    {
        var found = folded.Where(Words.ContainsKey).Select(word => (int?)Words[word]).ToList();
        return found.Count == 0 ? null : found.Max();
    }

    private static FrozenDictionary<string, int> Read()
    {
        var words =
            from listed in WordList.Read("severity.json")
            from token in Wording.Of(listed.Word).Tokens
            select (token.Form, Severity: int.Parse(listed.Heading, CultureInfo.InvariantCulture));
        return words.GroupBy(w => w.Form, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.Max(w => w.Severity), StringComparer.Ordinal);
    }
}
