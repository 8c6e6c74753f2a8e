using System.Diagnostics;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace WorkshopBot.Engine.Timing;

/// <summary>
/// A recurrence as one stored line: <c>weekly mon,thu 09:00 Europe/Berlin until 2027-01-31</c>, or <c>monthly 31 …</c>; without <c>until</c> for
/// ever.
/// </summary>
public static class RecurrenceText
{
    private const string Weekly = "weekly";
    private const string Monthly = "monthly";
    private const string Until = "until";

    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Null for what is none.</summary>
    public static Recurrence? Read(string text) => Read(text.Split(' '));

    internal static Recurrence? Read(IReadOnlyList<string> words)
    {
        if (words.Count is not (4 or 6)) return null;
        if (!Hour.Parse(words[2]).TryGetValue(default, out var at) || Zone.Find(words[3]) is not { } zone) return null;

        LocalDate? until = null;
        if (words.Count == 6)
        {
            if (words[4] != Until || !LocalDatePattern.Iso.Parse(words[5]).TryGetValue(default, out var last)) return null;
            until = last;
        }

        return words[0] switch
        {
            Weekly when Weekdays.Read(words[1]) is { } days => new Recurrence.Weekly(days) { At = at, Zone = zone, Until = until },
            Monthly when int.TryParse(words[1], out var day) && day is >= 1 and <= Recurrence.Monthly.LastDay =>
                new Recurrence.Monthly(day) { At = at, Zone = zone, Until = until },
            _ => null,
        };
    }

    public static string Write(Recurrence recurrence) => string.Join(' ', Words(recurrence));

    internal static IReadOnlyList<string> Words(Recurrence recurrence) =>
    [
        .. recurrence switch
        {
            Recurrence.Weekly { On: var on } => [Weekly, on.ToString()],
            Recurrence.Monthly { Day: var day } => new[] { Monthly, day.ToString(CultureInfo.InvariantCulture) },
            _ => throw new UnreachableException(),
        },
        Clock(recurrence), recurrence.Zone.Name,
        .. recurrence.Until is { } until ? new[] { Until, LocalDatePattern.Iso.Format(until) } : [],
    ];

    /// <summary>The time of the day: <c>09:00</c>.</summary>
    public static string Clock(Recurrence recurrence) => Hour.Format(recurrence.At);

    /// <summary>As the core asks for it.</summary>
    public static DateTimeOffset? Next(string rule, DateTimeOffset after) => Read(rule)?.After(after);
}
