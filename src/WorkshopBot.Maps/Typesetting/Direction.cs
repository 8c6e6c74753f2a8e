using System.Globalization;
using System.Text;

namespace WorkshopBot.Maps.Typesetting;

internal static class Direction
{
    /// <summary>The direction of a text by its first letter, as Unicode's bidirectional algorithm (rule P2) has it.</summary>
    public static bool IsRightToLeft(string text, bool otherwise)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune.Value)) return true;
            if (Rune.IsLetter(rune)) return false;
        }

        return otherwise;
    }

    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsRightToLeft(int value) => value
        is (>= 0x0590 and <= 0x08FF and not (>= 0x0660 and <= 0x0669) and not (>= 0x06F0 and <= 0x06F9))
        or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) or 0x200F;
}
