using System.Diagnostics;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Timing;

/// <summary>When a window opens again and again, and for how long: by the clocks of one zone.</summary>
/// <remarks>
/// Stored as one line: <c>weekly mon,thu 09:00 open 2d Europe/Berlin until 2027-01-31</c>, or <c>monthly 31 …</c>; without <c>until</c> for ever.
/// </remarks>
/// <param name="Open">So long it stays open: <c>2d</c> is until clocks show the same time two days later.</param>
public sealed record RoundRule(Recurrence Opens, string Open)
{
    private const string Weekly = "weekly";
    private const string Monthly = "monthly";
    private const string Length = "open";
    private const string Until = "until";

    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Null for what is no rule.</summary>
    public static RoundRule? Read(string text)
    {
        var words = text.Split(' ');
        if (words.Length is not (6 or 8) || words[3] != Length || TypedTime.Read(words[4]) is not TypedTime.Later) return null;
        if (!Hour.Parse(words[2]).TryGetValue(default, out var at) || Zone.Find(words[5]) is not { } zone) return null;

        LocalDate? until = null;
        if (words.Length == 8)
        {
            if (words[6] != Until || !LocalDatePattern.Iso.Parse(words[7]).TryGetValue(default, out var last)) return null;
            until = last;
        }

        return words[0] switch
        {
            Weekly when Weekdays.Read(words[1]) is { } days => new(new Recurrence.Weekly(days) { At = at, Zone = zone, Until = until }, words[4]),
            Monthly when int.TryParse(words[1], out var day) && day is >= 1 and <= Recurrence.Monthly.LastDay =>
                new(new Recurrence.Monthly(day) { At = at, Zone = zone, Until = until }, words[4]),
            _ => null,
        };
    }

    /// <summary>The first round from a moment on that is not over by now; null when there is none.</summary>
    public Opening? From(DateTimeOffset moment, DateTimeOffset now)
    {
        var opens = Opens.After(moment.AddTicks(-1));
        while (opens is { } at)
        {
            var round = new Opening(at, Closes(at));
            if (round.Closes > now) return round;
            opens = Opens.After(at);
        }

        return null;
    }

    /// <summary>As the core asks for it.</summary>
    public static Opening? Next(string rule, DateTimeOffset over, DateTimeOffset now) => Read(rule)?.From(over, now);

    /// <summary>Whether a round is over before the next one begins, in all of its first year.</summary>
    public bool Fits(DateTimeOffset from)
    {
        var opens = Opens.After(from);
        while (opens is { } at && at < from.AddDays(366))
        {
            opens = Opens.After(at);
            if (opens < Closes(at)) return false;
        }

        return true;
    }

    public override string ToString()
    {
        var days = Opens switch
        {
            Recurrence.Weekly { On: var on } => $"{Weekly} {on}",
            Recurrence.Monthly { Day: var day } => string.Create(CultureInfo.InvariantCulture, $"{Monthly} {day}"),
            _ => throw new UnreachableException(),
        };
        var last = Opens.Until is { } until ? $" {Until} {LocalDatePattern.Iso.Format(until)}" : "";
        return $"{days} {Hour.Format(Opens.At)} {Length} {Open} {Opens.Zone.Name}{last}";
    }

    private DateTimeOffset Closes(DateTimeOffset opens) => ((TypedTime.Later)TypedTime.Read(Open)!).Than(opens, Opens.Zone);
}
