using System.Diagnostics;
using System.Text.Json;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Domain;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Benchmarks.Cloud;

/// <summary>Whether a reply costs more when the workshop in the tables holds more, and what opening it cold costs.</summary>
internal static class CloudCostBenchmark
{
    private const int RepliesEach = 60;
    private const int MostOfOne = 50;
    private static readonly int[] Sizes = [100, 1_000, 10_000];

    public static async Task Run(Asked asked)
    {
        var rounds = asked.Number("rounds", 5);
        await using var azurite = await Azurite.Start();
        await using var cloud = await CloudStore.Open(azurite);
        await Replies(cloud, rounds);
        await Opening(cloud, rounds);
    }

    private static async Task Replies(CloudStore cloud, int rounds)
    {
        await using var engine = Engines.On(cloud.Store);
        var cells = new List<(int Size, Room Room, Samples Wall, Samples Writes, Samples Requests)>();
        foreach (var size in Sizes)
        {
            var room = await Room.Start(engine, $"cost-{size}", anonymous: false);
            await room.Fill(size, atOnce: 200, MostOfOne);
            cells.Add((size, room, new(), new(), new()));
        }

        for (var round = -1; round < rounds; round++)
        {
            foreach (var (size, room, wall, writes, requests) in cells)
            {
                await room.Join($"guest-{round}");
                var (began, before) = (Stopwatch.GetTimestamp(), (cloud.Requests.Sent, cloud.Requests.Writes));
                for (var i = 0; i < RepliesEach; i++) await room.Reply($"guest-{round}", i);
                if (round < 0) continue;

                wall.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds / RepliesEach);
                writes.Add((cloud.Requests.Writes - before.Writes) / (double)RepliesEach);
                requests.Add((cloud.Requests.Sent - before.Sent) / (double)RepliesEach);
            }
        }

        Table.Begin(
            $"Cost of one reply by what the workshop in tables holds, one reply at a time (medians of {rounds} × {RepliesEach})",
            "contributions", "wall ms", "entities written", "requests");
        foreach (var (size, _, wall, writes, requests) in cells)
            Table.Row($"{size:#,0}", Table.Number(wall.Median), Table.Number(writes.Median), Table.Number(requests.Median));
    }

    private static async Task Opening(CloudStore cloud, int rounds)
    {
        Table.Begin(
            $"Opening a cold workshop of 10,000 contributions from tables, ms (medians of {rounds})",
            "written", "commits", "read and folded by the engine", "rows only", "rows and JSON", "engine ÷ rows only", "engine ÷ rows and JSON");
        foreach (var atOnce in new[] { 20, 200 })
        {
            var (id, commits) = await Stored.Write(cloud.Store, $"open-{atOnce}", 10_000, people: 200, atOnce);
            var (engine, rows, json) = (new Samples(), new Samples(), new Samples());
            for (var round = -1; round < rounds; round++)
            {
                var (opened, read, parsed) = (await Timed(() => Open(cloud, id)), await Timed(() => Rows(cloud, id)), await Timed(() => Json(cloud, id)));
                if (round < 0) continue;

                engine.Add(opened);
                rows.Add(read);
                json.Add(parsed);
            }

            Table.Row(
                $"about {atOnce} replies a commit", $"{commits:#,0}", Table.Number(engine.Median), Table.Number(rows.Median), Table.Number(json.Median),
                Table.Number(engine.Median / rows.Median), Table.Number(engine.Median / json.Median));
        }
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task Open(CloudStore cloud, WorkshopId id)
    {
        await using var engine = Engines.On(cloud.Store);
        await engine.Look(id, CancellationToken.None);
    }

    private static async Task Rows(CloudStore cloud, WorkshopId id)
    {
        await foreach (var _ in cloud.Store.Events.Read(id, after: 0, CancellationToken.None)) { }
    }

    private static async Task Json(CloudStore cloud, WorkshopId id)
    {
        await foreach (var stored in cloud.Store.Events.Read(id, after: 0, CancellationToken.None))
            JsonSerializer.Deserialize(stored.Body.Span, StoredJson.Context.Commit);
    }
}
