using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>
/// Letters without what people leave out when they type in a hurry: case, accents, vowel signs. Done by hand, because the runtime
/// neither decomposes characters nor knows languages in invariant mode.
/// </summary>
internal static class Letters
{
    private static readonly FrozenDictionary<char, string> Plain = Table(
        ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģ"), ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"), ("r", "ŕŗř"),
        ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųưǔụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
        ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"),
        ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"), ("σ", "ς"), ("е", "ё"), ("и", "й"),
        ("ا", "أإآٱ"), ("ي", "ىئی"), ("و", "ؤ"), ("ه", "ة"), ("ك", "ک"), ("", "ـ"));

    /// <summary>The folded word; digits of every script are 0 to 9.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var written in word)
        {
            if (IsLeftOut(written)) continue;

            var c = char.ToLowerInvariant(Narrow(written));
            if (Plain.TryGetValue(c, out var plain)) folded.Append(plain);
            else if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit) folded.Append((char)('0' + digit));
            else folded.Append(c);
        }

        return folded.ToString();
    }

    /// <summary>As it would be with umlauts: who has no key for ü types ue.</summary>
    public static string WithoutDigraphs(string folded) => !folded.Contains('e', StringComparison.Ordinal)
        ? folded
        : folded.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);

    /// <summary>Marks over and under letters, where they are optional; in other scripts they are vowels.</summary>
    private static bool IsLeftOut(char c) =>
        c is (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7') or (>= '\u0610' and <= '\u061A')
            or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06DC') or '\u200C' or '\u200D' or '\u00AD';

    /// <summary>The wide forms of ASCII that Japanese and Chinese keyboards give.</summary>
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    private static FrozenDictionary<char, string> Table(params (string Plain, string Accented)[] rows) => rows
        .SelectMany(row => row.Accented, (row, c) => (c, row.Plain))
        .ToFrozenDictionary(x => x.c, x => x.Plain);
}
