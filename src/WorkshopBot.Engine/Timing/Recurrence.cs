using NodaTime;

namespace WorkshopBot.Engine.Timing;

/// <summary>Something that happens again and again at a time of the day, by the clocks of one zone.</summary>
/// <remarks>Where clocks skip that time it happens as they go on, and where they show it twice, the first time.</remarks>
public abstract record Recurrence
{
    private Recurrence()
    {
    }

    public required LocalTime At { get; init; }

    public required Zone Zone { get; init; }

    /// <summary>The last day on which it may happen; null: for ever.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The next time, later than a moment; null when there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset moment) => Days(Zone.At(moment).Date.PlusDays(-1))
        .TakeWhile(day => Until is not { } last || day <= last)
        .Select(day => Zone.When(day + At))
        .Where(at => at > moment)
        .Cast<DateTimeOffset?>().FirstOrDefault();

    /// <summary>The days on which it happens, from this one on.</summary>
    private protected abstract IEnumerable<LocalDate> Days(LocalDate from);

    public sealed record Weekly(Weekdays On) : Recurrence
    {
        private protected override IEnumerable<LocalDate> Days(LocalDate from)
        {
            for (var day = from; ; day = day.PlusDays(1))
            {
                if (On.Contains(day.DayOfWeek)) yield return day;
            }
        }
    }

    public sealed record Monthly : Recurrence
    {
        /// <summary>The last day of every month.</summary>
        public const int LastDay = 31;

        /// <param name="day">From 1; the last day of a month that has fewer.</param>
        public Monthly(int day)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(day, LastDay);
            Day = day;
        }

        public int Day { get; }

        private protected override IEnumerable<LocalDate> Days(LocalDate from)
        {
            for (var month = from.ToYearMonth(); ; month = month.PlusMonths(1))
            {
                var on = month.OnDayOfMonth(Math.Min(Day, CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)));
                if (on >= from) yield return on;
            }
        }
    }
}
