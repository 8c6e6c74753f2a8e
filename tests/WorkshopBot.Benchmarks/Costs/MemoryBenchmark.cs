using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Benchmarks.Costs;

/// <summary>The managed heap that a workshop takes while it is open.</summary>
internal static class MemoryBenchmark
{
    public static async Task Run()
    {
        Table.Begin("Managed heap of an open workshop", "people", "contributions", "workshops opened", "KiB a workshop", "bytes a contribution");
        foreach (var (people, contributions, workshops) in new[] { (12, 0, 200), (12, 300, 200), (200, 10_000, 8) })
        {
            var bytes = await Measure(people, contributions, workshops);
            Table.Row(
                $"{people}", $"{contributions:#,0}", $"{workshops}", Table.Number(bytes / 1024d),
                contributions == 0 ? "" : Table.Number((double)bytes / contributions));
        }
    }

    private static async Task<long> Measure(int people, int contributions, int workshops)
    {
        using var folder = new Folder();
        await using var store = SqliteStore.Open(folder.File("memory.db"));
        var ids = new List<WorkshopId>();
        for (var i = 0; i < workshops; i++) ids.Add((await Stored.Write(store, $"room-{i}", contributions, people, atOnce: 10)).Id);

        // One beforehand: what all share is there then.
        await using var engine = Engines.On(store);
        await engine.Look(ids[0], CancellationToken.None);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var id in ids.Skip(1)) await engine.Look(id, CancellationToken.None);

        var after = GC.GetTotalMemory(forceFullCollection: true);
        if (engine.OpenWorkshops != workshops) throw new InvalidOperationException("A workshop has left the memory.");
        return (after - before) / (workshops - 1);
    }
}
