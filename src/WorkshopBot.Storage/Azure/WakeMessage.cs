using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>What a message of the queue says: JSON, in ASCII, so that it needs no base64.</summary>
/// <param name="Due">Milliseconds of Unix time.</param>
/// <param name="Partly">Hidden for a part of its time only: the queue hides nothing for as long as this would need.</param>
internal sealed record WakeMessage(string? Tenant, string? Workshop, long Due, bool Partly)
{
    /// <summary>The queue takes up to 7 days, and less than the life of a message.</summary>
    private static readonly TimeSpan LongestHidden = TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1);

    /// <summary>What was to appear now and appears early is so because clocks differ: it may be due by somebody else's.</summary>
    private static readonly TimeSpan LongestWhenClocksDiffer = TimeSpan.FromSeconds(30);

    public static (WakeMessage Message, TimeSpan Hidden) Of(Wake wake, DateTimeOffset now)
    {
        var hidden = Until(Milliseconds.Whole(wake.Due), now);
        var partly = hidden > LongestHidden;
        return (
            new(wake.Workshop.Tenant.Value, wake.Workshop.Value, Milliseconds.Of(wake.Due), partly),
            partly ? LongestHidden : hidden);
    }

    /// <summary>How it goes on for one that was received before it is due.</summary>
    public (WakeMessage Message, TimeSpan Hidden) Again(DateTimeOffset now)
    {
        var (message, hidden) = Of(Wake, now);
        return Partly || hidden < LongestWhenClocksDiffer ? (message, hidden) : (message with { Partly = false }, LongestWhenClocksDiffer);
    }

    [JsonIgnore]
    public Wake Wake => new(new(new(Tenant!), Workshop!), Milliseconds.From(Due));

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Null when it is none of ours.</summary>
    public static WakeMessage? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<WakeMessage>(text) is { Tenant: not null, Workshop: not null } read && IsTime(read.Due)
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsTime(long due) => due is >= 0 and < 253_402_300_800_000;

    /// <summary>In whole seconds, as the queue wants it: too early by less than one, and then it is hidden again.</summary>
    private static TimeSpan Until(DateTimeOffset due, DateTimeOffset now) =>
        due > now ? TimeSpan.FromSeconds(Math.Floor((due - now).TotalSeconds)) : TimeSpan.Zero;
}
