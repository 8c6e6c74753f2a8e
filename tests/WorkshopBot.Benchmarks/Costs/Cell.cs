using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Benchmarks.Costs;

/// <summary>Workshops of one size on one store, and what replies to them cost.</summary>
internal sealed class Cell(string store, bool anonymous, int size, WorkshopEngine engine, Room[] rooms, PrefilledForm form) : IAsyncDisposable
{
    private const int MostOfOne = 10;

    private readonly Samples cpu = new();
    private readonly Samples wall = new();
    private readonly Samples bytes = new();
    private readonly Samples lookup = new();
    private int replies;

    public static async Task<Cell> Fill(IStore store, string name, bool anonymous, int size, int rooms)
    {
        var engine = Engines.On(store);
        var filled = new Room[rooms];
        for (var i = 0; i < rooms; i++)
        {
            filled[i] = await Room.Start(engine, $"{(anonymous ? "nameless" : "named")}-{size}-{i}", anonymous);
            await filled[i].Fill(size, atOnce: 200, MostOfOne);
        }

        return new(name, anonymous, size, engine, filled, await PrefilledForm.Of(filled[0], store, "filler-3", MostOfOne));
    }

    public async Task Measure(int count, bool keep)
    {
        var first = replies;
        foreach (var person in Enumerable.Range(first, count).Select(Person).Distinct())
        {
            foreach (var room in rooms) await room.Join(person);
        }

        GC.Collect();
        var spent = new Spent();
        for (; replies < first + count; replies++) await rooms[replies % rooms.Length].Reply(Person(replies), replies);
        var (took, worked, made) = (spent.Wall, spent.Cpu, spent.Bytes);
        var looked = form.Microseconds();
        if (!keep) return;

        cpu.Add(worked.TotalMicroseconds / count);
        wall.Add(took.TotalMicroseconds / count);
        bytes.Add((double)made / count);
        lookup.Add(looked);
    }

    public void Tell() => Table.Row(
        store, anonymous ? "pain points, anonymous" : "touchpoints, named", $"{size:#,0}",
        Table.Number(cpu.Median), Table.Number(wall.Median), Table.Number(bytes.Median), Table.Number(lookup.Median));

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    /// <summary>Everybody says a few things in every room, and then somebody else comes.</summary>
    private string Person(int reply) => $"guest-{reply / (rooms.Length * MostOfOne)}";
}
