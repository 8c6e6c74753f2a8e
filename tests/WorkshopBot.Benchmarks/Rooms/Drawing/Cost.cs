using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;

namespace WorkshopBot.Benchmarks.Rooms.Drawing;

/// <summary>What doing something takes: medians.</summary>
/// <param name="KiB">Allocated, by all threads.</param>
internal sealed record Cost(double Milliseconds, double KiB)
{
    public static async Task<Cost> Of(int repetitions, Func<Task> act)
    {
        var (took, bytes) = (new Samples(), new Samples());
        for (var i = -repetitions / 2; i < repetitions; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var began = Stopwatch.GetTimestamp();
            await act();
            var passed = Stopwatch.GetElapsedTime(began);
            if (i < 0) continue;

            took.Add(passed.TotalMilliseconds);
            bytes.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / 1024d);
        }

        return new(took.Median, bytes.Median);
    }

    public static Task<Cost> Of(int repetitions, Action act) => Of(repetitions, () =>
    {
        act();
        return Task.CompletedTask;
    });
}
