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
    private const int ShortestMistyped = 5;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Set(
        """
        e s es en er ers ern em n t te ten st ed ing ings ion ions ung ungen al als ment ments ement ation ations aison ee ees ez ons ent ar ir ado
        ada ly able mente lar ler i im um de den dan
        """);

    // After three letters nearly everything could be another word.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EndingsOfShort = Set("s es ing ment ments");

    public static bool Same(string one, string other)
    {
        var (a, b) = one.Length <= other.Length ? (one, other) : (other, one);
        var start = a.AsSpan().CommonPrefixLength(b);
        if (start < SameStart) return false;

        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        return a[0] switch
        {
            >= '\uAC00' and <= '\uD7A3' => SameKorean(start, restA, restB),
            >= '\u0590' and <= '\u06FF' => (start >= 3 && restA.Length <= 1 && restA.Length + restB.Length <= 3)
                || ArabicPlural.Is(one, other) || ArabicPlural.Is(other, one),
            _ => SameAlphabetic(a, b, start, restA, restB),
        };
    }

    /// <summary>Whether a longer form is the shorter one and an ending.</summary>
    public static bool IsStem(string form, string longer) =>
        longer.AsSpan().StartsWith(form.EndsWith('e') ? form.AsSpan(..^1) : form, StringComparison.Ordinal);

    private static bool SameKorean(int start, ReadOnlySpan<char> restA, ReadOnlySpan<char> restB) =>
        start >= 2 && (restA.Length == 0 ? restB.Length <= 3 : start >= 3 && restB.Length <= 2);

    private static bool SameAlphabetic(string a, string b, int start, ReadOnlySpan<char> restA, ReadOnlySpan<char> restB)
    {
        // "use" and "using": shorter stems than this are other words.
        if (restA is "e" && (restB is "ing" or "ings")) return true;
        if (start >= ShortestMistyped - 1 && IsMistyped(a, b, start)) return true;
        if (start < 3) return a.Length >= LongWord && IsOneSlip(restA, restB);

        return (start >= 4 && IsEnding(restA) && IsEnding(restB))
            || (start >= 4 && restA is "y" && (restB is "ies" or "ied"))
            || (start >= 6 && IsEnding(restA.TrimEnd('y')) && IsEnding(restB.TrimEnd('y')))
            || (start >= 6 && IsVowel(restA) && IsVowel(restB))
            || (start >= 5 && restA.Length == 0 && restB.Length <= 2)
            || (start >= 6 && restA.Length == 0 && restB.Length <= 4)
            || (start >= 6 && restA.Length <= 2 && restB.Length is >= 3 and <= 6)
            || (start == 3 && restA.Length == 0 && EndingsOfShort.Contains(restB))
            || (restA.Length == 0 && restB.Length > 2 && restB[0] == a[^1] && Endings.Contains(restB[1..]))
            || (a.Length >= LongWord && IsOneSlip(restA, restB));
    }

    private static bool IsEnding(ReadOnlySpan<char> rest) => rest.Length == 0 || Endings.Contains(rest);

    private static bool IsVowel(ReadOnlySpan<char> rest) => rest is "a" or "e" or "i" or "o" or "u" or "y";

    /// <summary>One letter too many, another, or two in the wrong order.</summary>
    private static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        (a.Length == b.Length && b.Length > 0 && a[1..].SequenceEqual(b[1..]))
        || (b.Length == a.Length + 1 && b[1..].SequenceEqual(a))
        || IsTurned(a, b);

    private static bool IsTurned(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length == b.Length && b.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);

    /// <summary>A vowel left out or a letter typed twice, where letters follow: in shorter words other slips make another word.</summary>
    private static bool IsMistyped(string a, string b, int start) =>
        a.Length >= ShortestMistyped && b.Length == a.Length + 1 && start < a.Length && b.AsSpan(start + 1).SequenceEqual(a.AsSpan(start))
        && (IsVowel(b.AsSpan(start, 1)) || b[start] == b[start - 1]);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string list) => list
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
