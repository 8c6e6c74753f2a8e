using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkshopBot.Cards.Markdown;

/// <param name="Whole">The line as it stands.</param>
/// <param name="Content">Without the sign of a list before it.</param>
/// <param name="IsBullet">Whether it stands in a bullet list.</param>
/// <param name="Number">Its number in a numbered list.</param>
internal sealed partial record Line(string Whole, string Content, bool IsBullet, int? Number)
{
    public bool IsNumbered => Number is not null;

    public bool IsItem => IsBullet || IsNumbered;

    public bool IsBlank => string.IsNullOrWhiteSpace(Whole);

    /// <summary>Whether both stand in the same paragraph or list.</summary>
    public bool Continues(Line first) =>
        IsBlank == first.IsBlank && IsBullet == first.IsBullet && IsNumbered == first.IsNumbered;

    public static List<Line> Split(string text)
    {
        var lines = new List<Line>();
        foreach (var line in text.AsSpan().TrimEnd("\r\n").EnumerateLines()) lines.Add(Read(line.ToString()));
        return lines;
    }

    private static Line Read(string line)
    {
        if (Item().Match(line) is not { Success: true } item) return new(line, line, false, null);

        var content = item.Groups["content"].Value;
        return item.Groups["number"] is { Success: true } number
            ? new(line, content, false, int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            : new(line, content, true, null);
    }

    // No more digits than an int holds.
    [GeneratedRegex(@"^ {0,3}(?:[-*+]|(?<number>[0-9]{1,9})[.)])[ \t]+(?<content>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
