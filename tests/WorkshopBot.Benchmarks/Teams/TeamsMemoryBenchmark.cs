using System.Globalization;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Sending;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>What the program holds in memory when it knows very many conversations, against one that knows none.</summary>
internal static class TeamsMemoryBenchmark
{
    /// <summary>Teams lets a bot say something fifty times a second in one tenant.</summary>
    private const int OfOneTenant = 25;

    public static async Task Run(Asked asked)
    {
        var (chats, runs) = (asked.Number("chats", 10_000), asked.Number("runs", 3));
        var (none, known, again) = (new List<Weight>(), new List<Weight>(), new List<Weight>());
        for (var run = 0; run < runs; run++)
        {
            using var folder = new Folder();
            await using var sink = await Sink.Start();
            var data = folder.File("data");
            var side = await Sides.Weighed(data, sink);
            await using (side.Server)
            {
                // Something first, so that what every activity needs is there.
                await Send(side, sink, from: chats, count: 50);
                none.Add(await Weigh(side));
                await Send(side, sink, from: 0, chats);
                known.Add(await Weigh(side));
            }

            // The same store, and nobody has said anything since.
            var restarted = await Sides.Weighed(data, sink);
            await using (restarted.Server)
            {
                await Send(restarted, sink, from: chats, count: 50);
                again.Add(await Weigh(restarted));
            }
        }

        Table.Begin(
            $"Memory with {chats:#,0} known conversations (medians of {runs})", "what", "managed heap after a collection, MiB", "working set, MiB");
        Tell("50 conversations", none);
        Tell($"and {chats:#,0} more, in each of which the bot was added and has said what it is", known);
        Tell("the same store, started again", again);
        Table.Row(
            "of that, a conversation, KiB",
            Table.Number((Of(known, w => w.Heap).Median - Of(none, w => w.Heap).Median) * 1024 / chats),
            Table.Number((Of(known, w => w.WorkingSet).Median - Of(none, w => w.WorkingSet).Median) * 1024 / chats));
    }

    private static async Task Send(Side side, Sink sink, int from, int count)
    {
        List<byte[]> requests =
        [
            .. Enumerable.Range(from, count).Select(n => side.Signed.Of(
                GroupChat.Of(n, n / OfOneTenant, sink.ServiceUrl).Added(Member.Of(n)).ToJsonString())),
        ];
        await Crowd.Send(side.Server.Address, requests, inFlight: 16, body => body.Length == 0);
    }

    private static async Task<Weight> Weigh(Side side)
    {
        var heap = long.Parse(await side.Server.Ask("weigh"), CultureInfo.InvariantCulture) / 1024d / 1024;
        return new(heap, side.Server.WorkingSetMiB);
    }

    private static void Tell(string what, List<Weight> weights) => Table.Row(
        what, Table.Number(Of(weights, w => w.Heap).Median), Table.Number(Of(weights, w => w.WorkingSet).Median));

    private static Samples Of(List<Weight> weights, Func<Weight, double> figure)
    {
        var samples = new Samples();
        samples.Add(weights.Select(figure));
        return samples;
    }

    /// <summary>In MiB.</summary>
    private sealed record Weight(double Heap, double WorkingSet);
}
