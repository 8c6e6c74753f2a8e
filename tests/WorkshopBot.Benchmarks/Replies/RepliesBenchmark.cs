using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Benchmarks.Replies;

/// <summary>Replies through the engine to a durable commit in SQLite, against one transaction per reply.</summary>
internal static class RepliesBenchmark
{
    private const int Repetitions = 7;
    private const int MostOfOne = 80;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(1.5);
    private static readonly (int People, int Workshops)[] Loads = [(1, 1), (32, 1), (500, 1), (32, 100), (500, 100)];

    public static async Task Run()
    {
        var body = await BodyOfOneReply();
        var engine = Loads.ToDictionary(l => l, _ => new List<Rush>());
        var perReply = Loads.ToDictionary(l => l, _ => new List<Rush>());
        for (var i = 0; i < Repetitions; i++)
        {
            foreach (var load in Loads)
            {
                engine[load].Add(await ThroughEngine(load.People, load.Workshops));
                perReply[load].Add(await OneTransactionEach(load.People, load.Workshops, body));
            }
        }

        Table.Begin(
            $"Replies to durable commits in SQLite, {body.Length} bytes each (medians of {Repetitions})",
            "people at once", "workshops", "engine, replies/s", "p50 ms", "p99 ms", "a transaction each, replies/s", "p50 ms", "p99 ms",
            "engine ÷ baseline", "least … most");
        foreach (var load in Loads)
        {
            var ratios = new Samples();
            ratios.Add(engine[load].Zip(perReply[load], (e, b) => e.PerSecond / b.PerSecond));
            Table.Row(
                $"{load.People}", $"{load.Workshops}",
                Median(engine[load], r => r.PerSecond), Median(engine[load], r => r.P50), Median(engine[load], r => r.P99),
                Median(perReply[load], r => r.PerSecond), Median(perReply[load], r => r.P50), Median(perReply[load], r => r.P99),
                Table.Number(ratios.Median), $"{Table.Number(ratios.Least)} … {Table.Number(ratios.Most)}");
        }
    }

    private static async Task<Rush> ThroughEngine(int people, int workshops)
    {
        using var folder = new Folder();
        await using var store = SqliteStore.Open(folder.File("engine.db"));
        await using var engine = Engines.On(store);
        var rooms = await Task.WhenAll(Enumerable.Range(0, workshops).Select(n => Room.Start(engine, $"room-{n}", anonymous: false)));

        var mine = Share(rooms, people);

        // Nobody may say more than 100 things in a step, so others take over in time.
        Task Join(int person, int number) => number % MostOfOne != 0 ? Task.CompletedTask
            : Task.WhenAll(mine[person].Select(r => r.Join($"p{person}.{number / MostOfOne}")));

        return await Throng.Run(
            people, WarmUp, Measured,
            (person, number) => mine[person][number % mine[person].Length].Reply($"p{person}.{number / MostOfOne}", number), Join);
    }

    private static async Task<Rush> OneTransactionEach(int people, int workshops, byte[] body)
    {
        using var folder = new Folder();
        using var table = new PerReply(folder.File("baseline.db"), workshops, body);
        var mine = Share(Enumerable.Range(0, workshops).ToArray(), people);
        return await Throng.Run(
            people, WarmUp, Measured,
            (person, number) => table.Write(mine[person][number % mine[person].Length]), (_, _) => Task.CompletedTask);
    }

    /// <summary>Each room has somebody, and each person has a room.</summary>
    private static T[][] Share<T>(T[] rooms, int people) =>
    [
        .. Enumerable.Range(0, people).Select(person => rooms
            .Where((_, i) => i % people == person % rooms.Length || i == person % rooms.Length).ToArray()),
    ];

    private static async Task<byte[]> BodyOfOneReply()
    {
        await using var store = new MemoryStore();
        await using var engine = Engines.On(store);
        var room = await Room.Start(engine, "room", anonymous: false);
        await room.Join("p0.0");
        for (var i = 0; i < 2; i++) await room.Reply("p0.0", i);

        // Of the second reply: the first also notes that the person has answered.
        byte[] last = [];
        await foreach (var commit in store.Events.Read(room.Id, after: 0, CancellationToken.None)) last = commit.Body.ToArray();
        return last;
    }

    private static string Median(List<Rush> runs, Func<Rush, double> figure)
    {
        var samples = new Samples();
        samples.Add(runs.Select(figure));
        return Table.Number(samples.Median);
    }
}
