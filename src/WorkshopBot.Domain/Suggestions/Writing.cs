using System.Globalization;
using System.Text;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>How words can be told in a script.</summary>
internal enum Writing
{
    /// <summary>No part of a word.</summary>
    None,

    /// <summary>By what stands between them.</summary>
    Spaced,

    /// <summary>Hardly: one or two characters are a word.</summary>
    Han,

    /// <summary>Japanese endings and small words, between the words in other scripts.</summary>
    Hiragana,

    /// <summary>Not at all: Thai, Lao, Khmer, Burmese.</summary>
    Unspaced,
}

internal static class Writings
{
    /// <param name="before">The writing of the character before: marks belong to it.</param>
    public static Writing Of(Rune rune, Writing before) => rune.Value switch
    {
        >= 0x3041 and <= 0x309F => Writing.Hiragana,
        0x3005 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) => Writing.Han,
        (>= 0x0E01 and <= 0x0EDF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17D3) => Writing.Unspaced,
        0x200C or 0x200D or 0x00AD => before,
        _ when Rune.IsLetterOrDigit(rune) => Writing.Spaced,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? before : Writing.None,
    };
}
