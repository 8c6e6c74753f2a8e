using System.Collections.Frozen;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>
/// Whether two folded words are forms of one: they begin alike, and what differs is short or looks like endings. Knows no
/// language, and rather misses a form than takes two words for one.
/// </summary>
internal static class WordForms
{
    /// <summary>Forms of a word have at least as many first letters in common.</summary>
    public const int SameStart = 2;

    private const int LongWord = 8;

    private static readonly FrozenSet<string> Endings = Set(
        "e s es en er ers ern em n t te ten st ed ing ings ion ions ung ungen al als ment ments ement ation ations aison ee ees ez ons ent ar ir ado ada");

    // After three letters nearly everything could be another word.
    private static readonly FrozenSet<string> EndingsOfShort = Set("s es ing ment ments");

    public static bool Same(string one, string other)
    {
        var (a, b) = one.Length <= other.Length ? (one, other) : (other, one);
        var start = a.AsSpan().CommonPrefixLength(b);
        var (restA, restB) = (a[start..], b[start..]);
        return a[0] switch
        {
            >= '\uAC00' and <= '\uD7A3' => SameKorean(start, restA, restB),
            >= '\u0590' and <= '\u06FF' => start >= 3 && restA.Length <= 1 && restA.Length + restB.Length <= 3,
            _ => SameAlphabetic(a, b, start, restA, restB),
        };
    }

    /// <summary>Whether a longer form is the shorter one and an ending.</summary>
    public static bool IsStem(string form, string longer) =>
        longer.AsSpan().StartsWith(form.EndsWith('e') ? form.AsSpan(..^1) : form, StringComparison.Ordinal);

    private static bool SameKorean(int start, string restA, string restB) =>
        start >= 2 && (restA.Length == 0 ? restB.Length <= 3 : start >= 3 && restB.Length <= 2);

    private static bool SameAlphabetic(string a, string b, int start, string restA, string restB) =>
        (start >= 4 && IsEnding(restA) && IsEnding(restB))
        || (start >= 4 && restA == "y" && (restB is "ies" or "ied"))
        || (start >= 6 && IsEnding(restA.TrimEnd('y')) && IsEnding(restB.TrimEnd('y')))
        || (start >= 5 && restA.Length == 0 && restB.Length <= 1)
        || (start >= 6 && restA.Length == 0 && restB.Length <= 4)
        || (start >= 6 && restA.Length <= 2 && restB.Length is >= 3 and <= 6)
        || (start == 3 && restA.Length == 0 && EndingsOfShort.Contains(restB))
        || (start >= 3 && restA == "e" && (restB is "ing" or "ings"))
        || (start >= 3 && restA.Length == 0 && restB.Length > 2 && restB[0] == a[^1] && Endings.Contains(restB[1..]))
        || (a.Length >= LongWord && IsOneSlip(restA, restB));

    private static bool IsEnding(string rest) => rest.Length == 0 || Endings.Contains(rest);

    /// <summary>One letter too many, another, or two in the wrong order.</summary>
    private static bool IsOneSlip(string a, string b) =>
        (a.Length == b.Length && b.Length > 0 && a.AsSpan(1).SequenceEqual(b.AsSpan(1)))
        || (b.Length == a.Length + 1 && b.AsSpan(1).SequenceEqual(a))
        || (a.Length == b.Length && b.Length > 1 && a[0] == b[1] && a[1] == b[0] && a.AsSpan(2).SequenceEqual(b.AsSpan(2)));

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
