using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>
/// Writes times by a pattern. It is given in the letters of .NET, translated into those of Day.js, and read by these; a
/// letter that has no translation leaves the whole pattern as it was. English whatever the locale, as in the reference.
/// </summary>
internal static partial class TimePattern
{
    public const string Usual = "YYYY-MM-DDTHH:mm:ss.SSS[Z]";

    private const string WithoutAny = "YYYY-MM-DDTHH:mm:ss[Z]";
    private const string RoundTrip = "YYYY-MM-DDTHH:mm:ss.SSS0000Z";

    public static string Write(DateTime time, string pattern) =>
        Letters().Replace(
            pattern.Length == 0 ? WithoutAny : pattern,
            match => match.Groups[1] is { Success: true, Value: var quoted } ? quoted : Letter(time, match.Value));

    public static string Translated(string pattern)
    {
        if (pattern.Length == 0) return Usual;

        var made = new StringBuilder();
        var rest = pattern is "o" or "O" ? RoundTrip : pattern;
        if (rest is "r" or "R" or "u" or "U") return pattern;

        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (c is '\'' or '`')
            {
                var end = rest.IndexOf(c, i + 1);
                if (end < 0) return pattern;
                made.Append(rest, i + 1, end - i - 1);
                i = end;
            }
            else if (c == '\\')
            {
                if (++i == rest.Length) return pattern;
                made.Append(rest[i]);
            }
            else
            {
                var end = i + 1;
                while (end < rest.Length && rest[end] == c) end++;
                if (Translated(c, end - i) is not { } run) return pattern;
                made.Append(run);
                i = end - 1;
            }
        }

        return made.ToString();
    }

    private static string? Translated(char letter, int count) => letter switch
    {
        'd' => count switch { 1 => "D", 2 => "DD", 3 => "ddd", _ => "dddd" },
        'f' or 'F' => count < 3 ? null : "SSS",
        'g' => null,
        'h' or 'H' or 'm' or 's' => new(letter, Math.Min(count, 2)),
        'M' => new(letter, Math.Min(count, 4)),
        't' => "A",
        'y' => count < 3 ? "YY" : "YYYY",
        'z' => count < 3 ? "ZZ" : "Z",
        'K' => new('Z', count),
        '%' => "",
        _ => new(letter, count),
    };

    private static string Letter(DateTime time, string letters) => letters switch
    {
        "YYYY" => $"{time:yyyy}",
        "YY" => $"{time:yy}",
        "M" => $"{time.Month}",
        "D" => $"{time.Day}",
        "DD" => $"{time:dd}",
        "d" => $"{(int)time.DayOfWeek}",
        "dd" => $"{time:ddd}"[..2],
        "H" => $"{time.Hour}",
        "h" => $"{Twelve(time)}",
        "hh" => $"{Twelve(time):00}",
        "A" => time.Hour < 12 ? "AM" : "PM",
        "a" => time.Hour < 12 ? "am" : "pm",
        "m" => $"{time.Minute}",
        "s" => $"{time.Second}",
        "SSS" => $"{time:fff}",
        "Z" => "+00:00",
        "ZZ" => "+0000",
        // MM, MMM, MMMM, ddd, dddd, HH, mm, ss
        _ => time.ToString(letters),
    };

    private static int Twelve(DateTime time) => time.Hour % 12 == 0 ? 12 : time.Hour % 12;

    [GeneratedRegex(@"\[([^\]]+)]|YYYY|YY|M{1,4}|D{1,2}|d{1,4}|H{1,2}|h{1,2}|a|A|m{1,2}|s{1,2}|Z{1,2}|SSS")]
    private static partial Regex Letters();
}
