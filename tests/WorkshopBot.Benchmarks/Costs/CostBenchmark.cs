using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Benchmarks.Costs;

/// <summary>Whether a reply costs more when the workshop holds more.</summary>
internal static class CostBenchmark
{
    private const int Repetitions = 9;
    private const int RepliesEach = 320;

    /// <summary>How many contributions a workshop holds, and in how many such workshops the replies are made, so that they grow little.</summary>
    private static readonly (int Size, int Rooms)[] Sizes = [(100, 64), (1_000, 16), (10_000, 4)];

    public static async Task Run()
    {
        using var folder = new Folder();
        await using var memory = new MemoryStore();
        await using var sqlite = SqliteStore.Open(folder.File("cost.db"));
        var cells = new List<Cell>();
        foreach (var (store, name) in new (IStore, string)[] { (memory, "memory"), (sqlite, "SQLite") })
        {
            foreach (var anonymous in new[] { false, true })
            {
                foreach (var (size, rooms) in Sizes) cells.Add(await Cell.Fill(store, name, anonymous, size, rooms));
            }
        }

        // The first rounds are for the compiler.
        for (var i = 0; i < 3; i++)
        {
            foreach (var cell in cells) await cell.Measure(RepliesEach / 4, keep: false);
        }

        for (var i = 0; i < Repetitions; i++)
        {
            foreach (var cell in cells) await cell.Measure(RepliesEach, keep: true);
        }

        Table.Begin(
            $"Cost of one reply by what the workshop holds, one reply at a time (medians of {Repetitions} × {RepliesEach} replies)",
            "store", "step", "contributions", "CPU µs", "wall µs", "allocated bytes", "prefilled form, µs");
        foreach (var cell in cells) cell.Tell();
        foreach (var cell in cells) await cell.DisposeAsync();
    }
}
