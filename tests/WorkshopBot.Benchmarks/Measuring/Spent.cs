using System.Diagnostics;

namespace WorkshopBot.Benchmarks.Measuring;

/// <summary>What the whole process has spent since: all threads, the garbage collector's too.</summary>
internal readonly struct Spent
{
    private readonly long bytes = GC.GetTotalAllocatedBytes(precise: true);
    private readonly TimeSpan cpu = Environment.CpuUsage.TotalTime;
    private readonly long began = Stopwatch.GetTimestamp();

    public Spent()
    {
    }

    public TimeSpan Cpu => Environment.CpuUsage.TotalTime - cpu;

    public TimeSpan Wall => Stopwatch.GetElapsedTime(began);

    public long Bytes => GC.GetTotalAllocatedBytes(precise: true) - bytes;
}
