using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Replies;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Benchmarks.Cloud;

/// <summary>Replies through the engine to durable commits in tables, against reading and writing an entity for each reply.</summary>
internal static class CloudRepliesBenchmark
{
    private const int MostOfOne = 80;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly (int People, int Workshops)[] Loads = [(1, 1), (32, 1), (500, 1), (500, 100)];
    private static readonly byte[] Body = new byte[300];

    public static async Task Run(Asked asked)
    {
        var rounds = asked.Number("rounds", 3);
        var measured = TimeSpan.FromSeconds(asked.Number("seconds", 4));
        await using var azurite = await Azurite.Start();
        var engine = Loads.ToDictionary(l => l, _ => new List<Counted>());
        var single = Loads.ToDictionary(l => l, _ => new List<Counted>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var load in Loads)
            {
                engine[load].Add(await ThroughEngine(azurite, load.People, load.Workshops, measured));
                single[load].Add(await ReadAndWriteEach(azurite, load.People, load.Workshops, measured));
            }
        }

        Table.Begin(
            $"Replies to durable commits in tables of the emulator (medians of {rounds} × {measured.TotalSeconds} s)",
            "people at once", "workshops", "engine, replies/s", "p50 ms", "p99 ms", "entities written a reply", "requests a reply",
            "an entity each, replies/s", "p50 ms", "p99 ms", "conflicts a reply", "engine ÷ baseline", "least … most");
        foreach (var load in Loads)
        {
            var ratios = Of(engine[load].Zip(single[load], (e, b) => e.Rush.PerSecond / b.Rush.PerSecond));
            Table.Row(
                $"{load.People}", $"{load.Workshops}",
                Median(engine[load], r => r.Rush.PerSecond), Median(engine[load], r => r.Rush.P50), Median(engine[load], r => r.Rush.P99),
                Median(engine[load], r => r.Writes), Median(engine[load], r => r.Requests),
                Median(single[load], r => r.Rush.PerSecond), Median(single[load], r => r.Rush.P50), Median(single[load], r => r.Rush.P99),
                Median(single[load], r => r.Conflicts),
                Table.Number(ratios.Median), $"{Table.Number(ratios.Least)} … {Table.Number(ratios.Most)}");
        }
    }

    private static async Task<Counted> ThroughEngine(Azurite azurite, int people, int workshops, TimeSpan measured)
    {
        await using var cloud = await CloudStore.Open(azurite);
        await using var engine = Engines.On(cloud.Store);
        var rooms = await Task.WhenAll(Enumerable.Range(0, workshops).Select(n => Room.Start(engine, $"room-{n}", anonymous: false)));
        Room Of(int person) => rooms[person % rooms.Length];
        for (var person = 0; person < people; person++) await Of(person).Join($"p{person}.0");

        var (replies, before) = (0L, (cloud.Requests.Sent, cloud.Requests.Writes));
        var rush = await Throng.Run(
            people, WarmUp, measured,
            async (person, number) =>
            {
                await Of(person).Reply($"p{person}.{number / MostOfOne}", number);
                Interlocked.Increment(ref replies);
            },
            (person, number) => number > 0 && number % MostOfOne == 0 ? Of(person).Join($"p{person}.{number / MostOfOne}") : Task.CompletedTask);
        return new(rush, (cloud.Requests.Writes - before.Writes) / (double)replies, (cloud.Requests.Sent - before.Sent) / (double)replies, 0);
    }

    private static async Task<Counted> ReadAndWriteEach(Azurite azurite, int people, int workshops, TimeSpan measured)
    {
        await using var cloud = await CloudStore.Open(azurite);
        var table = new ReadModifyWrite(cloud.Table("baseline"), workshops, Body);
        await table.Prepare();
        var (replies, before) = (0L, (cloud.Requests.Sent, cloud.Requests.Writes));
        var rush = await Throng.Run(
            people, WarmUp, measured,
            async (person, _) =>
            {
                await table.Write(person % workshops);
                Interlocked.Increment(ref replies);
            },
            (_, _) => Task.CompletedTask);
        return new(
            rush, (cloud.Requests.Writes - before.Writes) / (double)replies, (cloud.Requests.Sent - before.Sent) / (double)replies,
            table.Conflicts / (double)replies);
    }

    private static Samples Of(IEnumerable<double> values)
    {
        var samples = new Samples();
        samples.Add(values);
        return samples;
    }

    private static string Median(IEnumerable<Counted> runs, Func<Counted, double> figure) => Table.Number(Of(runs.Select(figure)).Median);

    /// <summary>A rush, and per reply: entities written, requests sent, writes that came too late.</summary>
    private sealed record Counted(Rush Rush, double Writes, double Requests, double Conflicts);
}
