using System.Globalization;

namespace WorkshopBot.Cards.BlockKit.Writing;

/// <summary>
/// Cuts text between what people take for characters, and between words or lines where one is near. Lengths are those
/// after escaping, so that no entity is ever cut.
/// </summary>
internal static class Shorten
{
    public const string Ellipsis = "…";

    /// <summary>A space further from the end than this part of the text is no sensible place.</summary>
    private const int Near = 4;

    /// <summary>The text, or what fits of it with an ellipsis.</summary>
    public static string To(string text, int most)
    {
        if (Escape.Length(text) <= most) return text;

        return text[..Head(text, most - Ellipsis.Length)].TrimEnd() + Ellipsis;
    }

    /// <summary>How much of the text, in UTF-16 units, goes before the cut.</summary>
    /// <param name="text">Without half characters.</param>
    /// <param name="most">Its length after escaping, at most.</param>
    public static int Head(string text, int most)
    {
        if (Escape.Length(text) <= most) return text.Length;

        var (end, length, line, word) = (0, 0, 0, 0);
        while (true)
        {
            var next = text.AsSpan(end, StringInfo.GetNextTextElementLength(text, end));
            length += Escape.Length(next);
            if (length > most) break;

            end += next.Length;
            if (next is "\n") line = end;
            else if (next is " ") word = end;
        }

        if (end == 0) return Runes(text, most);

        var near = end - (end / Near);
        return line >= near ? line : text[end] is not (' ' or '\n') && word >= near ? word : end;
    }

    // A single character may be made of thousands of marks.
    private static int Runes(string text, int most)
    {
        var (end, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            length += Escape.Length(text.AsSpan(end, rune.Utf16SequenceLength));
            if (length > most) break;

            end += rune.Utf16SequenceLength;
        }

        return end;
    }
}
