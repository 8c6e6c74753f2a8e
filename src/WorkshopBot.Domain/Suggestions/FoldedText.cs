using System.Text;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>A text as it is looked for: its words without case, accents and optional vowel signs, a space between them.</summary>
public static class FoldedText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var word in Words(text))
        {
            if (folded.Length > 0) folded.Append(' ');
            folded.Append(word);
        }

        return folded.ToString();
    }

    /// <summary>The words of a text, folded, each as it comes. Signs between them are none.</summary>
    public static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsSign(text[end])) end++;
            if (Letters.Fold(text.AsSpan(at, end - at)) is { Length: > 0 } word) yield return word;
            at = end + 1;
        }
    }

    private static bool IsSign(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
