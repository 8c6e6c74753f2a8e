using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace WorkshopBot.Engine.Timing;

/// <summary>Where somebody lives, as far as clocks go. The zones come with the program: machines need not have them.</summary>
public sealed class Zone
{
    private static readonly LocalDateTimePattern Pattern =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone zone;

    private Zone(DateTimeZone zone) => this.zone = zone;

    /// <summary>Null for what is no name of a zone: https://www.iana.org/time-zones.</summary>
    public static Zone? Find(string? name) =>
        name is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone ? new(zone) : null;

    /// <summary>IANA's.</summary>
    public string Name => zone.Id;

    public static Zone Utc { get; } = new(DateTimeZone.Utc);

    /// <summary>With the zone's name, so that nobody takes it for their own.</summary>
    public string Write(DateTimeOffset at) => $"{Pattern.Format(At(at))} ({zone.Id})";

    internal LocalDateTime At(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime;

    /// <summary>The first moment in which clocks show this; the first after it where they skip it.</summary>
    internal DateTimeOffset When(LocalDateTime local) => zone.ResolveLocal(local, Resolver).ToDateTimeOffset().ToUniversalTime();
}
