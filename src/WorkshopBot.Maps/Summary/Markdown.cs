using System.Text;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Summary;

/// <summary>User text in Markdown, where it stays text: no markup, table cells, HTML, links or mentions.</summary>
internal static class Markdown
{
    private const string Inline = "\\`*_[]|~$";
    private const string AtStart = "#+-=";

    // Between "@" and a name, or "www." and the rest: programs see no mention and no link, people see nothing.
    private const char WordJoiner = '\u2060';

    public static string Escape(string text)
    {
        var line = SafeText.Clean(text).Trim();
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is '<' or '>' or '&') escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (Inline.Contains(c) || (i == 0 && AtStart.Contains(c)) || EndsListNumber(line, i)) escaped.Append('\\').Append(c);
            else escaped.Append(c);

            if (MayBeginLink(line, i)) escaped.Append(WordJoiner);
        }

        return escaped.ToString();
    }

    private static bool EndsListNumber(string line, int i) =>
        line[i] is '.' or ')' && i > 0 && (i + 1 == line.Length || line[i + 1] == ' ')
        && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool MayBeginLink(string line, int i) => line[i] switch
    {
        '@' => true,
        ':' => i + 1 < line.Length && line[i + 1] == '/',
        '#' or '.' => i + 1 < line.Length && char.IsLetterOrDigit(line[i + 1]) && !IsDecimal(line, i),
        _ => false,
    };

    private static bool IsDecimal(string line, int i) =>
        line[i] == '.' && i > 0 && char.IsAsciiDigit(line[i - 1]) && char.IsAsciiDigit(line[i + 1]);
}
