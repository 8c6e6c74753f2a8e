using System.Globalization;

namespace WorkshopBot.Web.People;

/// <summary>Names that can be told apart, and their short form.</summary>
public static class DisplayNames
{
    /// <summary>The second Ana is "Ana (2)".</summary>
    public static string Free(string name, IEnumerable<string> taken)
    {
        var names = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var free = name;
        for (var i = 2; names.Contains(free); i++) free = $"{name} ({i})";
        return free;
    }

    /// <summary>One or two letters for a small round picture.</summary>
    public static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetterOrDigit(w, 0)).ToArray();
        return words switch
        {
            [] => FirstOf(name),
            [var only] => FirstOf(only),
            [var first, .., var last] => FirstOf(first) + FirstOf(last),
        };
    }

    private static string FirstOf(string word) => StringInfo.GetNextTextElement(word).ToUpperInvariant();
}
