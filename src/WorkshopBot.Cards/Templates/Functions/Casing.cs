using System.Globalization;
using System.Text;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>Upper and lower case as in JavaScript, where one letter may become several.</summary>
internal static class Casing
{
    private const char CapitalSigma = 'Σ';
    private const char FinalSigma = 'ς';

    private static readonly string[] Special = ["tr", "az", "lt", "el"];

    /// <summary>
    /// Letters whose capital is several, each before what it becomes (SpecialCasing.txt of Unicode).
    /// </summary>
    private static readonly Dictionary<char, string> Capitals = new()
    {
        ['ß'] = "SS",
        ['ŉ'] = "ʼN",
        ['ǰ'] = "J\u030c",
        ['ΐ'] = "Ι\u0308\u0301",
        ['ΰ'] = "Υ\u0308\u0301",
        ['և'] = "ԵՒ",
        ['ẖ'] = "H\u0331",
        ['ẗ'] = "T\u0308",
        ['ẘ'] = "W\u030a",
        ['ẙ'] = "Y\u030a",
        ['ẚ'] = "Aʾ",
        ['ﬀ'] = "FF",
        ['ﬁ'] = "FI",
        ['ﬂ'] = "FL",
        ['ﬃ'] = "FFI",
        ['ﬄ'] = "FFL",
        ['ﬅ'] = "ST",
        ['ﬆ'] = "ST",
        ['ﬓ'] = "ՄՆ",
        ['ﬔ'] = "ՄԵ",
        ['ﬕ'] = "ՄԻ",
        ['ﬖ'] = "ՎՆ",
        ['ﬗ'] = "ՄԽ",
    };

    /// <summary>A few languages have rules of their own for case, which are not here.</summary>
    public static bool Knows(string locale) => !Special.Contains(locale.Split('-')[0].ToLowerInvariant());

    public static string Lower(string text)
    {
        var lower = text.ToLowerInvariant();
        if (text.Contains('İ')) lower = text.Replace("İ", "i\u0307").ToLowerInvariant();
        return text.Contains(CapitalSigma) ? WithFinalSigmas(text.Replace("İ", "i\u0307"), lower) : lower;
    }

    public static string Upper(string text)
    {
        var upper = new StringBuilder();
        foreach (var c in text)
        {
            // Ancient Greek, which has letters with an iota below.
            if (c is >= '\u1f50' and <= '\u1fff' && char.ToUpperInvariant(c) == c && char.IsLower(c))
                throw new RefusedException($"the capital of {c} is not known");

            upper.Append(Capitals.GetValueOrDefault(c) ?? c.ToString());
        }

        return upper.ToString().ToUpperInvariant();
    }

    public static string Sentence(string text)
    {
        var lower = Lower(text);
        return lower.Length == 0 ? "" : Upper(lower[..1]) + lower[1..];
    }

    /// <summary>Every word that has a Latin letter, a digit or an underscore is capitalised there.</summary>
    public static string Title(string text)
    {
        var title = new StringBuilder(Lower(text));
        var inWord = false;
        for (var i = 0; i < title.Length; i++)
        {
            if (WhiteSpace.Characters.Contains(title[i])) inWord = false;
            else if (!inWord && (char.IsAsciiLetterOrDigit(title[i]) || title[i] == '_'))
            {
                inWord = true;
                title[i] = char.ToUpperInvariant(title[i]);
            }
        }

        return title.ToString();
    }

    private static string WithFinalSigmas(string text, string lower)
    {
        var letters = lower.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == CapitalSigma && IsLetter(text, i, -1) && !IsLetter(text, i, 1)) letters[i] = FinalSigma;
        }

        return new(letters);
    }

    /// <summary>Whether the next character in that direction is a letter, marks and apostrophes aside.</summary>
    private static bool IsLetter(string text, int from, int step)
    {
        var i = from + step;
        while (i >= 0 && i < text.Length && (text[i] is '\'' or '’' || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark)) i += step;
        return i >= 0 && i < text.Length && char.IsLetter(text[i]);
    }
}
