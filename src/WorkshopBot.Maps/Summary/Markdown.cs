using System.Text;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Summary;

/// <summary>User text in Markdown, where it stays text: no markup, table cells, HTML, links or mentions.</summary>
internal static class Markdown
{
    private const string Inline = "\\`*_[]|~^$";
    private const string AtStart = "#+-=";
    private const string Doubled = "=+\"";

    // Between "@" and a name, or "www" and its point: programs see no mention and no link, people see nothing.
    private const char WordJoiner = '\u2060';

    public static string Escape(string text)
    {
        var line = SafeText.Clean(text).Trim();
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (IsInsideName(line, i)) escaped.Append(WordJoiner);

            if (c is '<' or '>' or '&') escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (MustBeEscaped(line, i)) escaped.Append('\\').Append(c);
            else escaped.Append(c);

            if (MayBeginLink(line, i)) escaped.Append(WordJoiner);
        }

        return escaped.ToString();
    }

    private static bool MustBeEscaped(string line, int i)
    {
        var c = line[i];
        return Inline.Contains(c)
            || (i == 0 && AtStart.Contains(c))
            || (Doubled.Contains(c) && ((i > 0 && line[i - 1] == c) || (i + 1 < line.Length && line[i + 1] == c)))
            || EndsListNumber(line, i);
    }

    private static bool EndsListNumber(string line, int i) =>
        line[i] is '.' or ')' && i > 0 && (i + 1 == line.Length || line[i + 1] == ' ')
        && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool MayBeginLink(string line, int i) => line[i] switch
    {
        '@' => true,
        ':' => i + 1 < line.Length && line[i + 1] != ' ' && i > 0 && char.IsLetter(line[i - 1]),
        '#' => i + 1 < line.Length && char.IsLetterOrDigit(line[i + 1]),
        _ => false,
    };

    /// <summary>The colon of a scheme, or the point of a host name or a file; not that of a number.</summary>
    private static bool IsInsideName(string line, int i) =>
        (line[i] == ':' && MayBeginLink(line, i)) || IsInsideHost(line, i);

    private static bool IsInsideHost(string line, int i) =>
        line[i] == '.' && i > 0 && i + 1 < line.Length && char.IsLetterOrDigit(line[i + 1])
        && !(char.IsAsciiDigit(line[i - 1]) && char.IsAsciiDigit(line[i + 1]));
}
