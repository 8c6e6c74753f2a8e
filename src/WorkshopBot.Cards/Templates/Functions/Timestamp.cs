using System.Globalization;
using System.Text.RegularExpressions;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>Points in time, in UTC and to the millisecond, from the texts of ISO 8601.</summary>
internal static partial class Timestamp
{
    private const string Strict = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Without a zone it is UTC. A day that a month lacks is one of the next.</summary>
    /// <exception cref="RefusedException">It could be a time, but not one that is written as in ISO 8601.</exception>
    public static DateTime? Lenient(string text)
    {
        if (!text.Any(char.IsAsciiDigit)) return null;
        if (Iso().Match(text) is not { Success: true } iso)
            throw new RefusedException($"'{text}' is not written as in ISO 8601");

        var (month, day) = (Part(iso, "month", 1), Part(iso, "day", 1));
        var (hour, minute, second) = (Part(iso, "hour", 0), Part(iso, "minute", 0), Part(iso, "second", 0));
        var millisecond = iso.Groups["fraction"] is { Success: true, Value: var f } ? int.Parse(f.PadRight(3, '0')[..3]) : 0;
        var isMidnight = hour == 24 && minute + second + millisecond == 0;
        if (month is < 1 or > 12 || day is < 1 or > 31 || (hour > 23 && !isMidnight) || minute > 59 || second > 59)
            return null;

        return InRange(() => new DateTime(Part(iso, "year", 1), month, 1, 0, 0, 0, DateTimeKind.Utc)
            .AddDays(day - 1).AddHours(hour).AddMinutes(minute).AddSeconds(second).AddMilliseconds(millisecond)
            .AddMinutes(-Offset(iso)));
    }

    /// <summary>Only what <c>toISOString()</c> would write.</summary>
    public static DateTime? Exact(string text) =>
        DateTime.TryParseExact(text, Strict, null, DateTimeStyles.RoundtripKind, out var time) ? time.ToUniversalTime() : null;

    /// <exception cref="RefusedException">Before the year 1, or after 9999.</exception>
    public static DateTime InRange(Func<DateTime> time)
    {
        try
        {
            return time();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new RefusedException("the time is before the year 1 or after 9999");
        }
    }

    private static int Part(Match iso, string name, int otherwise) =>
        iso.Groups[name] is { Success: true } group ? int.Parse(group.Value) : otherwise;

    private static int Offset(Match iso)
    {
        var minutes = (Part(iso, "offsetHour", 0) * 60) + Part(iso, "offsetMinute", 0);
        return iso.Groups["sign"].Value == "-" ? -minutes : minutes;
    }

    [GeneratedRegex(
        @"\A(?<year>[1-9]\d{3})(-(?<month>\d{2})(-(?<day>\d{2}))?)?([T ](?<hour>\d{2}):(?<minute>\d{2})(:(?<second>\d{2})(\.(?<fraction>\d+))?)?"
        + @"(Z|(?<sign>[+-])(?<offsetHour>\d{2}):?(?<offsetMinute>\d{2}))?)?\z",
        RegexOptions.ECMAScript)]
    private static partial Regex Iso();
}
