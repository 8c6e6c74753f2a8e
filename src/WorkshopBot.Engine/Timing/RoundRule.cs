using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Timing;

/// <summary>When a window opens again and again, and for how long: by the clocks of one zone.</summary>
/// <remarks>
/// Stored as one line: <c>weekly mon,thu 09:00 open 2d Europe/Berlin until 2027-01-31</c>, or <c>monthly 31 …</c>; without <c>until</c> for ever.
/// </remarks>
/// <param name="Open">So long it stays open: <c>2d</c> is until clocks show the same time two days later.</param>
public sealed record RoundRule(Recurrence Opens, string Open)
{
    private const string Length = "open";

    /// <summary>Null for what is no rule.</summary>
    public static RoundRule? Read(string text) => text.Split(' ') is [var each, var days, var at, Length, var open, .. var rest]
        && TypedTime.Read(open) is TypedTime.Later && RecurrenceText.Read([each, days, at, .. rest]) is { } opens
            ? new(opens, open)
            : null;

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

    public override string ToString() => string.Join(' ', RecurrenceText.Words(Opens).Take(3).Concat([Length, Open]).Concat(RecurrenceText.Words(Opens).Skip(3)));

    private DateTimeOffset Closes(DateTimeOffset opens) => ((TypedTime.Later)TypedTime.Read(Open)!).Than(opens, Opens.Zone);
}
