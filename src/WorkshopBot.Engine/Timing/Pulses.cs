using NodaTime;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Timing;

/// <summary>When one person is asked during a window: as working days end, and once more before the deadline.</summary>
/// <param name="On">A day on which they do not work gives way to the next on which they do.</param>
public sealed record Pulses(WorkingHours Hours, Weekdays On)
{
    /// <summary>Nobody answers in the very last minute of a day.</summary>
    private static readonly TimeSpan BeforeTheEnd = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan ToAnswer = TimeSpan.FromHours(4);

    /// <summary>Later than this nobody has to be reminded any more.</summary>
    private static readonly TimeSpan ToRead = TimeSpan.FromMinutes(30);

    /// <summary>The end of a window belongs to the reminder.</summary>
    private static readonly TimeSpan Last = TimeSpan.FromHours(12);

    /// <summary>Whoever works at all has worked in it.</summary>
    private static readonly TimeSpan AWeek = TimeSpan.FromDays(8);

    /// <summary>Workshops are woken at full hours: the last hour of a working day always has one.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(30);

    public static Pulses Usual { get; } = new(WorkingHours.Usual, Weekdays.Read("tue,thu")!);

    /// <summary>As somebody wants it who may have said when they work.</summary>
    public static Pulses Of(Availability availability) =>
        availability.Hours is { } hours && WorkingHours.Read(hours) is { } theirs ? Usual with { Hours = theirs } : Usual;

    /// <summary>
    /// The moment that it is time for, named by the day on which that work begins; null when it is time for none. Whoever comes too late
    /// for one leaves it out.
    /// </summary>
    public int? Occasion(Window window, Zone zone, DateTimeOffset now)
    {
        var shift = Hours.Shifts(now, zone).First();
        var at = Moment(shift);
        return Hours.Contains(now, zone) && shift.From <= now && at - Early <= now && Within(window, zone).TakeWhile(known => known <= at).Contains(at)
            ? Period.DaysBetween(default, shift.Day)
            : null;
    }

    /// <summary>Who could not be reminded at the moment, because no machine was there, is in the work that is left.</summary>
    public bool IsReminderDue(Window window, Zone zone, DateTimeOffset now) =>
        now < window.Closes - ToRead && Hours.Contains(now, zone) && Reminder(window, zone) is { } at && at - Early <= now;

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
        var from = latest - AWeek is var before && before > window.Opens ? before : window.Opens;
        var moments = Hours.Shifts(from, zone)
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
