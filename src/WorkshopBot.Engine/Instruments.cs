using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WorkshopBot.Engine;

/// <summary>What is measured, for whoever watches over the program. No text, name, participant or secret is ever in a value or a tag.</summary>
public static class Instruments
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Name = "WorkshopBot";

    public static ActivitySource Traces { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);

    /// <summary>From the first attempt to knowing what became of it. Tag <c>outcome</c>: <c>appended</c> or <c>taken</c>.</summary>
    internal static Histogram<double> CommitDuration { get; } = Meter.CreateHistogram<double>("workshopbot.commit.duration", "s");

    internal static Histogram<long> CommitSize { get; } = Meter.CreateHistogram<long>("workshopbot.commit.size", "By");

    internal static Histogram<int> CommitCommands { get; } = Meter.CreateHistogram<int>("workshopbot.commit.commands", "{command}");

    /// <summary>Commits whose number somebody else had taken.</summary>
    internal static Counter<long> CommitConflicts { get; } = Meter.CreateCounter<long>("workshopbot.commit.conflicts", "{commit}");

    /// <summary>Commits that were tried again because nobody knew what had become of them.</summary>
    internal static Counter<long> CommitRetries { get; } = Meter.CreateCounter<long>("workshopbot.commit.retries", "{commit}");

    /// <summary>From when a wake was due to when it was delivered.</summary>
    internal static Histogram<double> WakeLag { get; } = Meter.CreateHistogram<double>("workshopbot.wake.lag", "s");

    internal static Counter<long> WakesSetAside { get; } = Meter.CreateCounter<long>("workshopbot.wake.set_aside", "{wake}");

    internal static UpDownCounter<int> OpenWorkshops { get; } = Meter.CreateUpDownCounter<int>("workshopbot.workshops.open", "{workshop}");
}
