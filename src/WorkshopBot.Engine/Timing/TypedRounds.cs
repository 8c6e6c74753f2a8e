using NodaTime;

namespace WorkshopBot.Engine.Timing;

/// <summary>How often somebody wants a window to open again, or what is wrong with it.</summary>
/// <remarks>It opens at the time of the day at which it opens first, and as long: days where whole days were typed, else hours.</remarks>
public abstract record TypedRounds
{
    private const string Weekly = "weekly";
    private const string Monthly = "monthly";

    private TypedRounds()
    {
    }

    /// <param name="repeats"><c>weekly</c>, <c>monthly</c> or anything else for never.</param>
    /// <param name="days">Days of the week; none for the one on which it opens first.</param>
    /// <param name="until">The last day; nothing for ever.</param>
    /// <param name="closing">What was typed for the closing of the first window.</param>
    public static TypedRounds Read(string repeats, string days, string until, string closing, Window first, Zone zone)
    {
        if (repeats is not (Weekly or Monthly)) return new Never();

        LocalDate? last = null;
        if (!string.IsNullOrWhiteSpace(until))
        {
            if (TypedTime.Read(until) is not { } typed) return new Mistaken(RoundsMistake.UntilUnclear);
            last = typed switch
            {
                TypedTime.Day { Date: var day } => day,
                TypedTime.Moment { At.Date: var day } => day,
                TypedTime.Later later => zone.At(later.Than(first.Opens, zone)).Date,
                _ => null,
            };
        }

        var opens = zone.At(first.Opens);
        if (last < opens.Date) return new Mistaken(RoundsMistake.UntilHasPassed);

        var at = new LocalTime(opens.Hour, opens.Minute);
        Recurrence recurrence = repeats == Monthly
            ? new Recurrence.Monthly(opens.Day) { At = at, Zone = zone, Until = last }
            : new Recurrence.Weekly(Weekdays.Read(days) ?? Weekdays.Of(opens.DayOfWeek)) { At = at, Zone = zone, Until = last };
        var rule = new RoundRule(recurrence, Length(closing, first));
        return rule.Fits(first.Opens) ? new Understood(rule) : new Mistaken(RoundsMistake.Overlap);
    }

    private static string Length(string closing, Window first) => TypedTime.Read(closing) is TypedTime.Later { Number: var n, Unit: var unit }
        ? $"{n}{unit}"
        : $"{Math.Max(1, (int)Math.Round((first.Closes - first.Opens).TotalHours))}h";

    public sealed record Never : TypedRounds;

    public sealed record Understood(RoundRule Rule) : TypedRounds;

    public sealed record Mistaken(RoundsMistake What) : TypedRounds;
}

public enum RoundsMistake
{
    /// <summary>A round would still be open when the next begins.</summary>
    Overlap,
    UntilUnclear,
    UntilHasPassed,
}
