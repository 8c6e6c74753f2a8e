using System.Diagnostics.Metrics;

namespace WorkshopBot.Web;

/// <summary>What is measured of the room, in the engine's meter.</summary>
internal static class Instruments
{
    /// <summary>Browsers that listen.</summary>
    public static UpDownCounter<int> OpenStreams { get; } = Engine.Instruments.Meter.CreateUpDownCounter<int>("workshopbot.streams.open", "{stream}");
}
