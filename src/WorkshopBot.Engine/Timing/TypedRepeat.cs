using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace WorkshopBot.Engine.Timing;

/// <summary>
/// How often somebody wants something, as they type it behind <em>every</em>: <c>monday 9:00</c>, <c>mon,thu at 17:30</c>, <c>mon-fri</c>,
/// <c>day</c>, <c>weekday</c>, or <c>month</c> for the same day of each. Without a time it is nine o'clock.
/// </summary>
public static partial class TypedRepeat
{
    private const string Day = "day";
    private const string Weekday = "weekday";
    private const string Month = "month";

    private static readonly LocalTime Usual = new(9, 0);
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("H':'mm");

    /// <summary>Null for what is none.</summary>
    /// <param name="today">Of which the day counts, where it is every month.</param>
    public static Recurrence? Read(string text, Zone zone, DateTimeOffset today)
    {
        if (Words().Match(text.Trim().ToLowerInvariant()) is not { Success: true, Groups: var found }) return null;

        var at = Usual;
        if (found["at"] is { Success: true, Value: var typed } && !Hour.Parse(typed).TryGetValue(default, out at)) return null;

        return found["days"].Value switch
        {
            Month => new Recurrence.Monthly(zone.At(today).Day) { At = at, Zone = zone },
            Day => Weekly("mon-sun"),
            Weekday => Weekly("mon-fri"),
            var days => Weekly(Short().Replace(Spaces().Replace(days, ""), "$1")),
        };

        Recurrence.Weekly? Weekly(string days) => Weekdays.Read(days) is { } on ? new(on) { At = at, Zone = zone } : null;
    }

    [GeneratedRegex(@"^(?<days>[a-z]+(\s*[,-]\s*[a-z]+)*)(\s+(at\s+)?(?<at>[0-9]{1,2}:[0-9]{2}))?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    /// <summary>A day's whole name is its short one and what may follow.</summary>
    [GeneratedRegex("(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)s?")]
    private static partial Regex Short();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
