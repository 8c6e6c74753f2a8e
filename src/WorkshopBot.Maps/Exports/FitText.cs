using System.Text;

namespace WorkshopBot.Maps.Exports;

/// <summary>User text made fit for a file, with a note of what was replaced.</summary>
internal sealed class FitText(ExportNotes notes)
{
    /// <summary>On one line: every run of white space is a space.</summary>
    public string Line(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";

        var line = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in Kept(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && !IsNoBreakSpace(rune.Value))
            {
                if (IsLineBreak(rune.Value)) notes.Add(ExportNote.LineBreaks, text);
                gap = line.Length > 0;
                continue;
            }

            if (gap) line.Append(' ');
            gap = false;
            line.Append(rune);
        }

        return line.ToString();
    }

    /// <summary>As it is, apart from what no text file or XML document can hold and what would change how the rest reads.</summary>
    public string Kept(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";

        var kept = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var whole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            rest = rest[length..];
            if (!whole || IsUnwritable(rune.Value))
            {
                notes.Add(ExportNote.BrokenCharacters, text);
                kept.Append('\uFFFD');
            }
            else if (IsDirectionControl(rune.Value)) notes.Add(ExportNote.Direction, text);
            else kept.Append(rune);
        }

        return kept.ToString();
    }

    /// <summary>At most so many UTF-16 units, an ellipsis included; no character is cut in half.</summary>
    public string Short(string text, int most)
    {
        if (text.Length <= most) return text;

        notes.Add(ExportNote.Shortened, text);
        return Cut(text, most);
    }

    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;

        var end = most - 1;
        while (end > 0 && IsInsideCharacter(text, end)) end--;
        return $"{text.AsSpan(0, end).TrimEnd()}…";
    }

    /// <summary>Not between surrogates, and not before what joins or marks the character in front of it.</summary>
    private static bool IsInsideCharacter(string text, int at) =>
        char.IsLowSurrogate(text[at]) || text[at] is '\u200D' or '\uFE0F' || text[at - 1] == '\u200D'
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsUnwritable(int value) =>
        (value < 0x20 && value is not ('\t' or '\n' or '\r')) || (value is >= 0x7F and < 0xA0 and not 0x85) || value is 0xFFFE or 0xFFFF;

    private static bool IsDirectionControl(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool IsLineBreak(int value) => value is '\n' or '\r' or 0x85 or 0x2028 or 0x2029;

    private static bool IsNoBreakSpace(int value) => value is 0xA0 or 0x202F;
}
