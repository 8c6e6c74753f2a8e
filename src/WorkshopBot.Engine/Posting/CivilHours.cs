using NodaTime;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Posting;

/// <summary>When one person is reminded of a step that waits for them.</summary>
/// <remarks>
/// A day before the deadline; in the last third of a window that is shorter than three days. Should that be at night where they live,
/// then in the evening before it, or else in the morning after it; in a short window the morning comes first. Never outside from nine
/// to six, nor in the first third of the time that they have, and rather not at all. Whoever could not be reminded then, because no
/// machine was there, is as soon as it is day, while there is time to answer.
/// </remarks>
internal static class CivilHours
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A moment that is planned leaves at least this.</summary>
    private static readonly TimeSpan ToAnswer = TimeSpan.FromHours(1);

    private static readonly LocalTime Morning = new(9, 0);
    private static readonly LocalTime Evening = new(17, 0);
    private static readonly LocalTime Night = new(18, 0);

    /// <param name="window">As it is for them.</param>
    /// <returns>Null: never.</returns>
    public static DateTimeOffset? Moment(Reminding.Window window, Zone zone)
    {
        var third = (window.Deadline - window.Opened) / 3;
        var wanted = FullHour(window.Deadline - (third < Day ? third : Day));
        DateTimeOffset[] choices = IsCivil(wanted, zone) ? [wanted]
            : third < Day ? [After(wanted, zone), Before(wanted, zone)]
            : [Before(wanted, zone), After(wanted, zone)];
        return choices.Where(at => at >= window.From && at >= window.Opened + third && at <= window.Deadline - ToAnswer)
            .Cast<DateTimeOffset?>().FirstOrDefault();
    }

    public static bool IsDue(Reminding.Window window, Zone zone, DateTimeOffset now) =>
        window.From <= now && now < window.Until && IsCivil(now, zone) && Moment(window, zone) <= now;

    /// <summary>Workshops are woken at full hours: half an hour later the day may be over.</summary>
    private static DateTimeOffset FullHour(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    private static bool IsCivil(DateTimeOffset at, Zone zone) => zone.At(at).TimeOfDay is var time && time >= Morning && time < Night;

    private static DateTimeOffset Before(DateTimeOffset at, Zone zone)
    {
        var local = zone.At(at);
        return zone.When((local.TimeOfDay >= Night ? local.Date : local.Date.PlusDays(-1)) + Evening);
    }

    private static DateTimeOffset After(DateTimeOffset at, Zone zone)
    {
        var local = zone.At(at);
        return zone.When((local.TimeOfDay >= Night ? local.Date.PlusDays(1) : local.Date) + Morning);
    }
}
