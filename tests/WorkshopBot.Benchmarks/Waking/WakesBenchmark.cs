using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Benchmarks.Cloud;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Benchmarks.Waking;

/// <summary>What one wake costs, from being scheduled until its workshop has been told, by how many others wait for days.</summary>
internal static class WakesBenchmark
{
    private const int AtOnce = 64;

    public static async Task Run(Asked asked)
    {
        var runs = asked.Number("runs", 100);
        Table.Begin(
            $"One wake while others wait, ms (medians of {runs})", "store", "waiting", "schedule", "receive, tell the workshop, complete",
            "99th percentile", "÷ fewest waiting", "look for lost ones");
        double? least = null;
        foreach (var waiting in asked.Numbers("waiting", 1_000, 100_000))
        {
            using var folder = new Folder();
            await using var store = SqliteStore.Open(folder.File("workshops.db"));
            least = await Measure("SQLite", store, waiting, runs, least);
        }

        if (Azurite.Missing is { } missing)
        {
            Console.Error.WriteLine(missing);
            return;
        }

        await using var azurite = await Azurite.Start();
        least = null;
        foreach (var waiting in asked.Numbers("cloud-waiting", 1_000, 20_000))
        {
            await using var cloud = await CloudStore.Open(azurite);
            least = await Measure("tables and a queue, in the emulator", cloud.Store, waiting, runs, least);
        }
    }

    private static async Task<double> Measure(string where, IStore store, int waiting, int runs, double? least)
    {
        var some = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        var now = TimeProvider.System.GetUtcNow();
        await Parallel.ForEachAsync(Enumerable.Range(0, waiting), some, async (i, stop) =>
        {
            var wake = new Wake(new(new("bench"), $"waits-{i}"), now.AddDays(1).AddMinutes(i % 7_000));
            await store.Wakes.SetNextWake(wake.Workshop, wake.Due, stop);
            await store.Wakes.Schedule(wake, stop);
        });

        await using var engine = Engines.On(store);
        var room = await Room.Start(engine, "woken", anonymous: false);
        var pump = new WakePump(engine, store.Wakes, TimeProvider.System, NullLogger<WakePump>.Instance);
        while (await pump.Deliver(CancellationToken.None) > 0) { }

        var (schedule, deliver, sweep) = (new Samples(), new Samples(), new Samples());
        for (var run = -10; run < runs; run++)
        {
            var wake = new Wake(room.Id, TimeProvider.System.GetUtcNow());
            var scheduled = await Timed(() => store.Wakes.Schedule(wake, CancellationToken.None));
            var delivered = await Timed(async () =>
            {
                if (await pump.Deliver(CancellationToken.None) != 1) throw new InvalidOperationException("The wake did not come.");
            });
            var swept = await Timed(() => pump.Sweep(CancellationToken.None));
            if (run < 0) continue;

            schedule.Add(scheduled);
            deliver.Add(delivered);
            sweep.Add(swept);
        }

        Table.Row(
            where, $"{waiting:#,0}", Table.Number(schedule.Median), Table.Number(deliver.Median), Table.Number(deliver.Quantile(0.99)),
            least is { } first ? Table.Number(deliver.Median / first) : "1", Table.Number(sweep.Median));
        return least ?? deliver.Median;
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
