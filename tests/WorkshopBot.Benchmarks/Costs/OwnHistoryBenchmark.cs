using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Benchmarks.Costs;

/// <summary>Whether a reply costs more when the person has said more. Without a disk, in a workshop of otherwise one size.</summary>
internal static class OwnHistoryBenchmark
{
    private const int Repetitions = 9;
    private const int Rooms = 100;
    private const int Size = 300;

    public static async Task Run()
    {
        Table.Begin(
            $"Cost of one reply by what its sender has said before (medians of {Repetitions} × {Rooms} replies)",
            "step", "own contributions before", "CPU µs", "allocated bytes");
        foreach (var anonymous in new[] { false, true })
        {
            foreach (var own in new[] { 1, 10, 50, 85 }) await Measure(anonymous, own);
        }
    }

    private static async Task Measure(bool anonymous, int own)
    {
        await using var store = new MemoryStore();
        await using var engine = Engines.On(store);
        var rooms = new Room[Rooms];
        for (var i = 0; i < Rooms; i++)
        {
            rooms[i] = await Room.Start(engine, $"room-{i}", anonymous);
            await rooms[i].Fill(Size, atOnce: 100);
            await rooms[i].Join("talker");
            for (var n = 0; n < own; n++) await rooms[i].Reply("talker", n);
        }

        var (cpu, bytes) = (new Samples(), new Samples());
        for (var i = 0; i < Repetitions; i++)
        {
            GC.Collect();
            var spent = new Spent();
            foreach (var room in rooms) await room.Reply("talker", own + i);
            cpu.Add(spent.Cpu.TotalMicroseconds / Rooms);
            bytes.Add((double)spent.Bytes / Rooms);
        }

        Table.Row(anonymous ? "pain points, anonymous" : "touchpoints, named", $"{own}", Table.Number(cpu.Median), Table.Number(bytes.Median));
    }
}
