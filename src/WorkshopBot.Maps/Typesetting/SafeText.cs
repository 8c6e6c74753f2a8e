using System.Globalization;
using System.Text;

namespace WorkshopBot.Maps.Typesetting;

/// <summary>User text made fit for an XML document and for being read as it is stored.</summary>
internal static class SafeText
{
    /// <summary>More marks than any orthography stacks; beyond it they only smear over the neighbouring lines.</summary>
    public const int MostMarks = 4;

    private const int NoBreakSpace = 0xA0;

    public static string Clean(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsDirectionControl(rune.Value)) continue;

            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                ? marks + 1
                : 0;
            if (marks > MostMarks) continue;

            // EnumerateRunes has already made U+FFFD of lone surrogates.
            if (rune.Value is NoBreakSpace or 0x202F) cleaned.Append((char)NoBreakSpace);
            else if (Rune.IsWhiteSpace(rune)) cleaned.Append(' ');
            else if (Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF) cleaned.Append('\uFFFD');
            else cleaned.Append(rune);
        }

        return cleaned.ToString();
    }

    /// <summary>Text between quotes or tags.</summary>
    public static string Xml(string text, bool trim = true) => (trim ? Clean(text).Trim() : Clean(text))
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>Embeddings, overrides and isolates.</summary>
    private static bool IsDirectionControl(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
