using System.Collections.Immutable;
using System.Globalization;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>
/// One line of Tidy's text: <c>S3 Name</c> or <c>S2+S5 Name</c>. Read as people type it: bullets, a colon or dash after the handle,
/// digits of any script, and the invisible marks of right-to-left keyboards are fine.
/// </summary>
/// <param name="Handles">As typed, without marks; the last is empty where one is missing.</param>
/// <param name="Name">Cleaned; empty when the line has none.</param>
internal readonly record struct TidyLine(ImmutableArray<string> Handles, string Name)
{
    private const string Bullets = "-–—*•·";
    private const string Dashes = "-–—";
    private const string Colons = ":：";
    private const string Pluses = "+＋";

    /// <summary>The line that reads as this; a colon keeps apart from the handle what would be read as belonging to it.</summary>
    public static string Write(string handle, string name)
    {
        var seen = WithoutMarks(name).TrimStart();
        var misleads = seen.Length > 0 && (Dashes + Colons + Pluses).Contains(seen[0], StringComparison.Ordinal);
        return misleads ? $"{handle}: {name}" : $"{handle} {name}";
    }

    public static TidyLine Read(string line)
    {
        var at = Skip(line, 0, c => IsSpace(c) || Bullets.Contains(c, StringComparison.Ordinal));
        var handles = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            var (handle, end) = HandleAt(line, at);
            handles.Add(handle);
            if (handle.Length == 0) return new(handles.ToImmutable(), NameIn(line[at..]));

            at = Skip(line, end, IsSpace);
            if (at == line.Length || !Pluses.Contains(line[at], StringComparison.Ordinal)) break;
            at = Skip(line, at + 1, IsSpace);
        }

        if (at < line.Length && Colons.Contains(line[at], StringComparison.Ordinal)) at++;
        else at = Skip(line, at, c => Dashes.Contains(c, StringComparison.Ordinal));
        return new(handles.ToImmutable(), NameIn(line[at..]));
    }

    /// <summary>The same for all ways to type a handle.</summary>
    public static string Key(string handle) => Letters.Fold(handle);

    /// <summary>A name without the marks that only say in which direction it runs.</summary>
    public static string WithoutMarks(string name) => string.Concat(name.Where(c => !IsMark(c)));

    /// <summary>Letters and then digits, with nothing of a word after them.</summary>
    private static (string Handle, int End) HandleAt(string line, int start)
    {
        var letters = Skip(line, start, c => char.IsLetter(c) || IsMark(c));
        var end = Skip(line, letters, c => IsDigit(c) || IsMark(c));
        var handle = WithoutMarks(line[start..end]);
        var complete = handle.Length > 1 && char.IsLetter(handle[0]) && IsDigit(handle[^1])
            && (end == line.Length || !char.IsLetterOrDigit(line[end]));
        return complete ? (handle, end) : ("", start);
    }

    private static string NameIn(string rest)
    {
        var name = Text.Clean(rest);
        var (from, to) = (0, name.Length);
        while (from < to && (IsDirectionMark(name[from]) || name[from] == ' ')) from++;
        while (to > from && (IsDirectionMark(name[to - 1]) || name[to - 1] == ' ')) to--;
        return name[from..to];
    }

    private static int Skip(string line, int at, Func<char, bool> which)
    {
        while (at < line.Length && which(line[at])) at++;
        return at;
    }

    private static bool IsDigit(char c) => CharUnicodeInfo.GetDecimalDigitValue(c) >= 0;

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || IsMark(c);

    private static bool IsMark(char c) => IsDirectionMark(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsDirectionMark(char c) => c is '\u200E' or '\u200F' or '\u061C' or '\uFEFF';
}
