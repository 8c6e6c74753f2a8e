using System.Globalization;
using System.Text;

namespace WorkshopBot.Maps.Typesetting;

internal static class Measure
{
    /// <summary>Clusters of what a reader calls one character; nothing ever breaks inside one.</summary>
    public static IEnumerable<string> Clusters(string text)
    {
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext()) yield return clusters.GetTextElement();
    }

    /// <summary>Joined pictures count each: a font without the joined one draws them side by side.</summary>
    public static double Width(string text, TextStyle style)
    {
        var hundredths = 0.0;
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Direction.IsMark(rune)) continue;

            if (before is { } letter) hundredths += GlyphWidths.Of(letter, rune, style.Bold);
            before = rune;
        }

        if (before is { } last) hundredths += GlyphWidths.Of(last, null, style.Bold);
        return hundredths * style.Size / 100;
    }
}
