using System.Text;

namespace WorkshopBot.Maps.Typesetting;

/// <summary>
/// Widths in hundredths of the font size: the widest of DejaVu Sans, Noto Sans and Liberation Sans (Arial's metrics),
/// so that a text fits its box whichever of them the reader has.
/// </summary>
internal static class GlyphWidths
{
    private static readonly byte[] Regular =
    [
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 56, 84, 32, 37, 32, 38,
        64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56,
        102, 69, 69, 73, 78, 67, 62, 78, 76, 34, 50, 67, 56, 91, 76, 79,
        67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 38, 40, 84, 56,
        50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62,
        64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 56, 64, 84,
    ];

    private static readonly byte[] Bold =
    [
        35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 55, 84, 38, 42, 38, 42,
        70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 62,
        100, 78, 77, 74, 84, 69, 69, 83, 84, 39, 56, 78, 64, 100, 84, 86,
        74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 42, 46, 84, 56,
        50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69,
        72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 56, 72, 84,
    ];

    private const string WideCyrillic = "жшщюыфмљњѡѽЖШЩЮЫФМЉЊѸѼ";
    private const string WideLatin = "æœÆŒ©®™‰‱ǄǅǇǊĲ№";

    /// <param name="next">The next character that is not a mark, where letters join.</param>
    public static double Of(Rune rune, Rune? next, bool bold)
    {
        var value = rune.Value;
        if (value is >= 0x20 and <= 0x7E) return (bold ? Bold : Regular)[value - 0x20];
        if (value is 0xA0) return bold ? 35 : 32;
        if (value is 0xAD or 0xFEFF || Direction.IsMark(rune)) return 0;
        if (Pictures.Contains(value)) return 150;

        var width = value switch
        {
            < 0x0250 or (>= 0x1E00 and <= 0x1EFF) => Latin(rune),
            < 0x0400 => Rune.IsUpper(rune) ? 92 : 70,
            < 0x0530 => Cyrillic(rune),
            >= 0x0590 and <= 0x05FF => 70,
            >= 0x0600 and <= 0x08FF => ArabicWidths.Of(rune, next),
            >= 0x0900 and <= 0x0DFF => Indic(value),
            >= 0x0E00 and <= 0x0EFF => 76,
            >= 0x1000 and <= 0x109F => 140,
            >= 0x10A0 and <= 0x10FF => 80,
            >= 0x1780 and <= 0x17FF => 105,
            >= 0x2000 and <= 0x203F => value is 0x2014 or 0x2026 or 0x2015 or 0x2003 or 0x2001 ? 103 : value is 0x2030 or 0x2031 ? 190 : 60,
            0x2E3A => 200,
            0x2E3B => 300,
            >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7FF => 103,
            >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFFEF => 103,
            >= 0x20000 and <= 0x3FFFF => 103,
            0xFDFA or 0xFDFB or 0xFDFD => 740,
            >= 0x12000 and <= 0x1254F => 700,
            _ => 125,
        };
        return bold ? width * 1.1 : width;
    }

    private static double Latin(Rune rune) =>
        WideLatin.Contains(rune.ToString(), StringComparison.Ordinal) ? 145 : Rune.IsUpper(rune) ? 82 : 66;

    private static double Cyrillic(Rune rune) =>
        WideCyrillic.Contains(rune.ToString(), StringComparison.Ordinal) ? 120 : Rune.IsUpper(rune) ? 84 : 68;

    private static double Indic(int value) => value switch
    {
        < 0x0B80 => 85,
        < 0x0C00 => 125,
        < 0x0D00 => 105,
        _ => 130,
    };
}
