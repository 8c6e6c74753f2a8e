using NodaTime;
using NodaTime.Text;

namespace WorkshopBot.Engine.Timing;

/// <summary>
/// On which days, and from when until when, somebody works by the clocks where they live. Stored as <c>mon-fri 09:00-17:00</c>;
/// what ends at <c>24:00</c> ends with its day, and what ends earlier than it begins, on the next.
/// </summary>
public sealed record WorkingHours
{
    private const string EndOfDay = "24:00";

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    private readonly Weekdays days;
    private readonly LocalTime from;
    private readonly LocalTime to;

    private WorkingHours(Weekdays days, LocalTime from, LocalTime to) => (this.days, this.from, this.to) = (days, from, to);

    public static WorkingHours Usual { get; } = Read("mon-fri 09:00-17:00")!;

    /// <summary>Null for what are no working hours.</summary>
    public static WorkingHours? Read(string text) =>
        text.Trim().Split(' ') is [var days, var hours] && hours.Split('-') is [var from, var to]
        && Weekdays.Read(days) is { } on && At(from) is { } start && At(to == EndOfDay ? "00:00" : to) is { } end
        && (start != end || to == EndOfDay)
            ? new(on, start, end)
            : null;

    public bool AreOn(IsoDayOfWeek day) => days.Contains(day);

    public bool Contains(DateTimeOffset at, Zone zone) => Shifts(at, zone).First().From <= at;

    /// <summary>The first moment of work, this one or a later one.</summary>
    public DateTimeOffset Next(DateTimeOffset at, Zone zone) =>
        Shifts(at, zone).First().From is var start && start > at ? start : at;

    /// <summary>Those that are not over at a moment, the first of them first, without end.</summary>
    internal IEnumerable<Shift> Shifts(DateTimeOffset at, Zone zone)
    {
        for (var day = zone.At(at).Date.PlusDays(-1); ; day = day.PlusDays(1))
        {
            if (!days.Contains(day.DayOfWeek)) continue;
            if (On(day, zone) is var shift && shift.Until > at && shift.Until > shift.From) yield return shift;
        }
    }

    public override string ToString() =>
        $"{days} {Clock.Format(from)}-{(to == LocalTime.Midnight ? EndOfDay : Clock.Format(to))}";

    private Shift On(LocalDate day, Zone zone) =>
        new(day, zone.When(day + from), zone.When((to > from ? day : day.PlusDays(1)) + to));

    private static LocalTime? At(string time) => Clock.Parse(time) is { Success: true, Value: var at } ? at : null;
}
