using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Cards.BlockKit.Writing;

/// <summary>
/// Ids and values that come back as they were: what Slack might escape, and the empty text that it refuses, are written
/// in other characters.
/// </summary>
internal static partial class Code
{
    private const string Empty = "~";

    /// <summary>For a part of an id: letters, digits and a few signs stay; never a colon.</summary>
    public static string Id(string id) =>
        Encode(id, c => (c.IsAscii && Rune.IsLetterOrDigit(c)) || c.Value is '-' or '_' or '.' or '/');

    /// <summary>For the value of an option: all stays that Slack leaves alone.</summary>
    public static string Value(string value) =>
        Encode(value, c => c.Value is not ('~' or '&' or '<' or '>') && !Rune.IsControl(c) && !Rune.IsWhiteSpace(c));

    public static string Decode(string code) => code == Empty ? "" : Escaped().Replace(code, m =>
        int.TryParse(m.Groups["hex"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            && Rune.IsValid(value) ? new Rune(value).ToString() : m.Value);

    private static string Encode(string text, Predicate<Rune> isPlain)
    {
        if (text.Length == 0) return Empty;

        var code = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (isPlain(rune)) code.Append(rune);
            else code.Append('~').Append(rune.Value.ToString("x")).Append('~');
        }

        return code.ToString();
    }

    [GeneratedRegex("~(?<hex>[0-9a-f]{1,6})~", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escaped();
}
