using System.Globalization;

namespace WorkshopBot.Engine.Presenting;

/// <summary>As much of a text as tells it from others, where many stand on one page.</summary>
internal static class Excerpt
{
    public static string Of(string text, int most)
    {
        if (text.Length <= most) return text;

        // Never in the middle of what is read as one letter.
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next < most) end = next;
        return $"{text[..end]}…";
    }
}
