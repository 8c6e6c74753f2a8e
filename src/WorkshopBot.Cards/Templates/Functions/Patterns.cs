using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>
/// Regular expressions as the reference has them: JavaScript's, less what other platforms do differently. Written anew for
/// .NET where it would mean something else by the same characters.
/// </summary>
internal static class Patterns
{
    private const int Kept = 64;
    private const string Digit = "0-9";
    private const string Word = "A-Za-z0-9_";
    private const string LineBreak = @"\n\r\u2028\u2029";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly ConcurrentDictionary<string, Regex> Known = new();

    /// <exception cref="SyntaxException">It is no pattern.</exception>
    /// <exception cref="RefusedException">It is one that would mean something else here.</exception>
    public static Regex Find(string pattern)
    {
        if (Known.TryGetValue(pattern, out var regex)) return regex;

        regex = Make(pattern);
        if (Known.Count < Kept) Known.TryAdd(pattern, regex);
        return regex;
    }

    private static Regex Make(string pattern)
    {
        if (pattern.Length == 0) throw new SyntaxException("a pattern is not empty");

        var rest = pattern;
        var ignoresCase = TakeFlag(ref rest, "(?i)");
        var multiline = TakeFlag(ref rest, "(?m)");
        var dotall = TakeFlag(ref rest, "(?s)");
        var options = RegexOptions.CultureInvariant | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        // Looking around for the ends of lines is not to be had in linear time.
        if (!multiline) options |= RegexOptions.NonBacktracking;

        try
        {
            return new(Translated(rest, multiline, dotall), options, Patience);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new SyntaxException($"'{pattern}' is not a pattern: {e.Message}");
        }
    }

    private static bool TakeFlag(ref string pattern, string flag)
    {
        var at = pattern.IndexOf(flag, StringComparison.Ordinal);
        if (at < 0) return false;

        pattern = pattern.Remove(at, flag.Length);
        return true;
    }

    private static string Translated(string pattern, bool multiline, bool dotall)
    {
        var made = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var next = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            if (c == '\\')
            {
                made.Append(Escape(next, inClass, pattern));
                i++;
            }
            else if (inClass)
            {
                if (c == '[' && pattern[i - 1] == '-')
                    throw new RefusedException($"'{pattern}' subtracts a class from a class");

                made.Append(c);
                inClass = c != ']';
            }
            else if (c == '[')
            {
                var first = next == '^' && i + 2 < pattern.Length ? pattern[i + 2] : next;
                if (first == ']') throw new SyntaxException($"'{pattern}' has an empty class");

                made.Append(next == '^' ? "[^" : "[");
                if (next == '^') i++;
                inClass = true;
            }
            else if (c == '(' && next == '?' && (i + 2 >= pattern.Length || !IsGroup(pattern, i + 2)))
            {
                throw new SyntaxException($"'{pattern}' has a group of an unknown kind");
            }
            else
            {
                made.Append((c, multiline) switch
                {
                    ('.', _) => dotall ? @"[\s\S]" : $"[^{LineBreak}]",
                    ('^', true) => $@"(?<=\A|[{LineBreak}])",
                    ('$', true) => $@"(?=\z|[{LineBreak}])",
                    ('$', false) => @"\z",
                    _ => c.ToString(),
                });
            }
        }

        return made.ToString();
    }

    private static bool IsGroup(string pattern, int at) =>
        pattern[at] == ':' || (pattern[at] == '<' && at + 1 < pattern.Length && (char.IsAsciiLetter(pattern[at + 1]) || pattern[at + 1] == '_'));

    private static string Escape(char escaped, bool inClass, string pattern) => (escaped, inClass) switch
    {
        ('d', true) => Digit,
        ('d', false) => $"[{Digit}]",
        ('D', false) => $"[^{Digit}]",
        ('w', true) => Word,
        ('w', false) => $"[{Word}]",
        ('W', false) => $"[^{Word}]",
        ('s', true) => WhiteSpace.Characters,
        ('s', false) => $"[{WhiteSpace.Characters}]",
        ('S', false) => $"[^{WhiteSpace.Characters}]",
        ('f' or 'n' or 'r' or 't' or 'x', _) => $"\\{escaped}",
        ('a' or 'c' or 'e' or 'p' or 'P' or 'Q' or 'D' or 'W' or 'S' or (>= '0' and <= '9'), _) =>
            throw new RefusedException($"'{pattern}': \\{escaped} is not supported"),
        _ when escaped != '\0' && !char.IsAsciiLetterOrDigit(escaped) => Regex.Escape(escaped.ToString()) is { Length: 2 } safe ? safe : $"\\u{(int)escaped:x4}",
        _ => throw new SyntaxException($"'{pattern}' is not a pattern"),
    };
}
