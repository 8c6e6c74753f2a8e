using NodaTime;

namespace WorkshopBot.Engine.Timing;

/// <summary>When one person is asked during a window: as working days end, and once more before the deadline.</summary>
/// <param name="On">A day on which they do not work gives way to the next on which they do.</param>
public sealed record Pulses(WorkingHours Hours, Weekdays On)
{
    /// <summary>Nobody answers in the very last minute of a day.</summary>
    private static readonly TimeSpan BeforeTheEnd = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan ToAnswer = TimeSpan.FromHours(4);

    /// <summary>The end of a window belongs to the reminder.</summary>
    private static readonly TimeSpan Last = TimeSpan.FromHours(12);

    public static Pulses Usual { get; } = new(WorkingHours.Usual, Weekdays.Read("tue,thu")!);

    /// <summary>The earliest first.</summary>
    public IEnumerable<DateTimeOffset> Within(Window window, Zone zone)
    {
        var days = On.Days.Select(Worked).ToHashSet();
        var reminder = Reminder(window, zone);
        return Hours.Shifts(window.Opens, zone)
            .TakeWhile(shift => shift.From < window.Closes)
            .Where(shift => days.Contains(shift.Day.DayOfWeek))
            .Select(Moment)
            .Where(at => at >= window.Opens && at <= window.Closes - Last && !(at >= reminder));
    }

    /// <summary>Late in the last of their work that leaves time to answer; null when none does.</summary>
    public DateTimeOffset? Reminder(Window window, Zone zone)
    {
        var latest = window.Closes - ToAnswer;
        var moments = Hours.Shifts(window.Opens, zone)
            .TakeWhile(shift => shift.From <= latest)
            .Select(shift => Moment(shift) is var at && at < latest ? at : latest)
            .Where(at => at >= window.Opens);
        return moments.Cast<DateTimeOffset?>().LastOrDefault();
    }

    private static DateTimeOffset Moment(Shift shift) =>
        shift.Until - BeforeTheEnd is var at && at > shift.From ? at : shift.From;

    private IsoDayOfWeek Worked(IsoDayOfWeek day) => Enumerable.Range((int)day - 1, 7)
        .Select(d => (IsoDayOfWeek)((d % 7) + 1)).First(Hours.AreOn);
}
