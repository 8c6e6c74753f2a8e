using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps;

namespace WorkshopBot.Benchmarks.Costs;

/// <summary>Drawing a large map.</summary>
internal static class DrawBenchmark
{
    private const int Repetitions = 60;

    public static Task Run()
    {
        Table.Begin(
            $"Drawing a map (medians of {Repetitions})", "map", "ms", "least … most", "allocated KiB", "SVG KiB");
        foreach (var (stages, elements) in new[] { (4, 40), (12, 300), (12, 1_000) }) Draw(BigMap.Of(stages, elements), $"{stages} stages, {elements:#,0} elements");
        return Task.CompletedTask;
    }

    private static void Draw(JourneyMap map, string name)
    {
        var phrases = Phrases.For(map.Language);
        var (took, bytes) = (new Samples(), new Samples());
        var size = 0;
        for (var i = -20; i < Repetitions; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            size = MapSvg.Draw(map, phrases).Length;
            if (i < 0) continue;

            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            bytes.Add((GC.GetAllocatedBytesForCurrentThread() - before) / 1024d);
        }

        Table.Row(
            name, Table.Number(took.Median), $"{Table.Number(took.Least)} … {Table.Number(took.Most)}",
            Table.Number(bytes.Median), Table.Number(size / 1024d));
    }
}
