using NodaTime;
using NodaTime.Text;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Where somebody lives, as far as clocks go. The zones come with the program: machines need not have them.</summary>
public sealed class Zone
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    private readonly DateTimeZone zone;

    private Zone(DateTimeZone zone) => this.zone = zone;

    /// <summary>Null for what is no name of a zone: https://www.iana.org/time-zones.</summary>
    public static Zone? Find(string? name) =>
        name is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone ? new(zone) : null;

    /// <summary>Who has not told theirs most likely lives where those do who lead.</summary>
    public static Zone Of(ParticipantId who, Scene scene) =>
        Leaders(scene.Workshop).Prepend(who)
            .Select(p => Find(scene.Profiles.GetValueOrDefault(p)?.TimeZone))
            .FirstOrDefault(zone => zone is not null) ?? Utc;

    private static IEnumerable<ParticipantId> Leaders(Workshop.Running w) =>
        w.People.Where(p => p.Value is { Here: true, Role: Role.Facilitator }).Select(p => p.Key).OrderBy(p => p.Value, StringComparer.Ordinal);

    public static Zone Utc { get; } = new(DateTimeZone.Utc);

    /// <summary>With the zone's name, so that nobody takes it for their own.</summary>
    public string Write(DateTimeOffset at) => $"{Pattern.Format(At(at))} ({zone.Id})";

    internal LocalDateTime At(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime;

    /// <summary>The moment in which clocks show this; the first after it where they skip it.</summary>
    internal DateTimeOffset When(LocalDateTime local) => zone.AtLeniently(local).ToDateTimeOffset().ToUniversalTime();
}
