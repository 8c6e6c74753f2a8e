using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace WorkshopBot.Engine.Timing;

/// <summary>
/// A time as somebody types it: <c>2h</c>, <c>3d</c>, <c>2w</c> or <c>in 2 hours</c>; <c>2026-05-12</c>; <c>2026-05-12 14:00</c>.
/// Digits of any script are read.
/// </summary>
internal abstract partial record TypedTime
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.Iso;
    private static readonly LocalDateTimePattern MomentPattern =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'H':'mm");

    private TypedTime()
    {
    }

    /// <summary>Null for what is none.</summary>
    public static TypedTime? Read(string typed)
    {
        var text = string.Concat(typed.Select(Plain)).Trim();
        if (Relative().Match(text) is { Success: true, Groups: var found })
            return new Later(int.Parse(found["n"].ValueSpan), found["unit"].Value);
        if (DayPattern.Parse(text) is { Success: true, Value: var day }) return IsMeant(day) ? new Day(day) : null;
        if (MomentPattern.Parse(text.Replace('t', ' ')) is { Success: true, Value: var at }) return IsMeant(at.Date) ? new Moment(at) : null;
        return null;
    }

    /// <summary>Far from it there is no calendar.</summary>
    private static bool IsMeant(LocalDate day) => day.Year is > 1900 and < 3000;

    private static char Plain(char c) =>
        CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit ? (char)('0' + digit) : char.ToLowerInvariant(c);

    [GeneratedRegex(
        "^(in )? *(?<n>[0-9]{1,4}) *((?<unit>h)(ours?)?|(?<unit>d)(ays?)?|(?<unit>w)(eeks?)?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Relative();

    /// <summary>So many hours, days or weeks later.</summary>
    public sealed record Later(int Number, string Unit) : TypedTime
    {
        /// <summary>A day later clocks show the same time, however long that takes.</summary>
        public DateTimeOffset Than(DateTimeOffset start, Zone zone) => Unit switch
        {
            "h" => start.AddHours(Number),
            "d" => zone.When(zone.At(start).PlusDays(Number)),
            _ => zone.When(zone.At(start).PlusWeeks(Number)),
        };
    }

    public sealed record Day(LocalDate Date) : TypedTime;

    public sealed record Moment(LocalDateTime At) : TypedTime;
}
