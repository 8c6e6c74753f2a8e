using NodaTime;

namespace WorkshopBot.Engine.Timing;

/// <summary>What somebody typed for the opening and the closing of a window, or what is wrong with it.</summary>
/// <remarks>
/// Nothing typed for the opening is now. A closing that is relative counts from the opening; whole days open as they begin and
/// close as they end.
/// </remarks>
public abstract record WindowTimes
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    private static readonly LocalTime LastMinute = new(23, 59);

    private WindowTimes()
    {
    }

    public static WindowTimes Read(string opening, string closing, Zone zone, DateTimeOffset now)
    {
        if (Opens(opening, zone, now) is not { } opens) return new Mistaken(WindowMistake.OpeningUnclear);
        if (opens < now) return new Mistaken(WindowMistake.OpensInThePast);
        if (Closes(closing, zone, opens) is not { } closes) return new Mistaken(WindowMistake.ClosingUnclear);
        if (closes <= opens) return new Mistaken(WindowMistake.ClosesBeforeItOpens);
        return closes - opens > Longest ? new Mistaken(WindowMistake.TooLong) : new Understood(new(opens, closes));
    }

    private static DateTimeOffset? Opens(string typed, Zone zone, DateTimeOffset now) => TypedTime.Read(typed) switch
    {
        _ when string.IsNullOrWhiteSpace(typed) => now,
        TypedTime.Later later => later.Than(now, zone),
        TypedTime.Day { Date: var day } => day == zone.At(now).Date ? now : zone.When(day.AtMidnight()),
        TypedTime.Moment { At: var at } => zone.When(at),
        _ => null,
    };

    private static DateTimeOffset? Closes(string typed, Zone zone, DateTimeOffset opens) => TypedTime.Read(typed) switch
    {
        TypedTime.Later later => later.Than(opens, zone),
        TypedTime.Day { Date: var day } => zone.When(day + LastMinute),
        TypedTime.Moment { At: var at } => zone.When(at),
        _ => null,
    };

    public sealed record Understood(Window Window) : WindowTimes;

    public sealed record Mistaken(WindowMistake What) : WindowTimes;
}

public enum WindowMistake
{
    OpeningUnclear,
    ClosingUnclear,
    OpensInThePast,
    ClosesBeforeItOpens,

    /// <summary>It is open for longer than <see cref="WindowTimes.Longest"/>.</summary>
    TooLong,
}
