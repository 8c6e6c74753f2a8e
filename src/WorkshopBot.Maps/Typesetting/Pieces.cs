using System.Text;

namespace WorkshopBot.Maps.Typesetting;

/// <summary>The pieces between which a line may break; each carries the spaces that follow it.</summary>
internal static class Pieces
{
    // Japanese and Chinese typesetting: closing marks never begin a line, opening ones never end it.
    private const string Closing = "、。，．・：；？！）］｝」』】〉》〕％ー々…";
    private const string Opening = "（［｛「『【〈《〔";
    private const string BreakAfter = "-–—/\u00AD\u200B";

    public static IEnumerable<string> Of(string text)
    {
        var piece = new StringBuilder();
        var before = "";
        foreach (var cluster in Measure.Clusters(SafeText.Clean(text)))
        {
            if (before.Length > 0 && MayBreak(before, cluster))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(cluster);
            before = cluster;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    /// <summary>Words of an alphabet do; addresses, numbers and scripts without hyphens do not.</summary>
    public static bool MayTakeHyphen(string piece)
    {
        foreach (var rune in piece.Trim().EnumerateRunes())
        {
            if (!Rune.IsLetter(rune) || rune.Value >= 0x0530) return false;
        }

        return true;
    }

    private static bool MayBreak(string before, string after)
    {
        if (after == " ") return false;
        if (before == " ") return true;
        if (BreakAfter.Contains(before, StringComparison.Ordinal)) return true;
        if (Opening.Contains(before, StringComparison.Ordinal) || Closing.Contains(after, StringComparison.Ordinal)) return false;
        return IsWide(before) || IsWide(after);
    }

    private static bool IsWide(string cluster)
    {
        var value = Rune.GetRuneAt(cluster, 0).Value;
        return value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF) || Pictures.Contains(value);
    }
}
