using System.Globalization;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Tests.Timing;

/// <summary>Moments as they are written in these tests: UTC, or with the offset that clocks have.</summary>
internal static class Clocks
{
    public static DateTimeOffset Utc(string time) =>
        DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static Zone In(string zone) => Zone.Find(zone)!;
}
