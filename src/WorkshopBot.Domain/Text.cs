using System.Text;

namespace WorkshopBot.Domain;

/// <summary>What may stand in a text that people typed.</summary>
public static class Text
{
    /// <summary>Longest name of a stage, persona or title, in UTF-16 units.</summary>
    public const int LongestName = 200;

    /// <summary>Longest other text, in UTF-16 units.</summary>
    public const int LongestText = 2_000;

    /// <summary>
    /// Trims, and makes one space of every run of white space, so that equal words are equal texts. Takes out the invisible
    /// embeddings and isolates that phones put around names: where texts are shown they are isolated anyway.
    /// </summary>
    public static string Clean(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (IsEmbedding(c)) continue;
            if (char.IsWhiteSpace(c))
            {
                gap = cleaned.Length > 0;
                continue;
            }

            if (gap) cleaned.Append(' ');
            gap = false;
            cleaned.Append(c);
        }

        return cleaned.ToString();
    }

    /// <summary>What is wrong with a cleaned text, or null.</summary>
    public static TextProblem? Problem(string text, int longest)
    {
        if (text.Length == 0) return TextProblem.Empty;
        if (text.Length > longest) return TextProblem.TooLong;

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(c)) return TextProblem.BrokenCharacter;
            else if (char.IsControl(c)) return TextProblem.ControlCharacter;
            else if (IsDirectionOverride(c)) return TextProblem.DirectionOverride;
        }

        return null;
    }

    /// <summary>LRO and RLO make a text read otherwise than it is stored. Nobody types them by accident.</summary>
    private static bool IsDirectionOverride(char c) => c is '\u202D' or '\u202E';

    private static bool IsEmbedding(char c) => c is (>= '\u202A' and <= '\u202C') or (>= '\u2066' and <= '\u2069');
}

public enum TextProblem
{
    Empty,
    TooLong,
    ControlCharacter,
    BrokenCharacter,
    DirectionOverride,
}
