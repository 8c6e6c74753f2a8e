using NodaTime;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Posting;

/// <summary>When one person is reminded of a step that waits for them.</summary>
/// <remarks>
/// A day before the deadline, or in the last third of a window that is shorter than three days. Should that be at night where they live, then
/// in the evening before it, or else in the morning after it; never outside from nine to six, and rather not at all.
/// </remarks>
internal static class CivilHours
{
    /// <summary>A reminder that is later than this after its moment is none any more: somebody else's machine was off, or they have just come.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(4);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly LocalTime Morning = new(9, 0);
    private static readonly LocalTime Evening = new(17, 0);
    private static readonly LocalTime Night = new(18, 0);

    /// <summary>Null: never.</summary>
    public static DateTimeOffset? Moment(Reminding.Window window, Zone zone)
    {
        var third = (window.Deadline - window.Opened) / 3;
        var wanted = window.Deadline - (third < Day ? third : Day);
        DateTimeOffset[] choices = IsCivil(wanted, zone) ? [wanted] : [Before(wanted, zone), After(wanted, zone)];
        return choices.Where(at => at >= window.From && at <= window.Until).Cast<DateTimeOffset?>().FirstOrDefault();
    }

    public static bool IsDue(Reminding.Window window, Zone zone, DateTimeOffset now) =>
        Moment(window, zone) is { } moment && moment <= now && now < moment + Fresh && now < window.Until && IsCivil(now, zone);

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
