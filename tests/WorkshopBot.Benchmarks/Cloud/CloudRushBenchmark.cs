using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Rooms.Visiting;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Benchmarks.Cloud;

/// <summary>Everybody of a large workshop sends their answer within the same second: how long until the last is acknowledged.</summary>
internal static class CloudRushBenchmark
{
    private static readonly TimeSpan WithIn = TimeSpan.FromSeconds(1);

    /// <summary>After this Slack tells its user that the bot has failed.</summary>
    private static readonly TimeSpan SlackWaits = TimeSpan.FromSeconds(3);

    public static async Task Run(Asked asked)
    {
        var (people, rounds) = (asked.Number("people", 500), asked.Number("rounds", 5));
        Table.Begin(
            $"{people} people who answer within the same second, tables of the emulator ({rounds} rounds)",
            "instances", "p50 ms", "p99 ms", "last ms", "least … most of the last", "within 3 s of sending");
        foreach (var instances in new[] { 1, 2 })
        {
            await using var azurite = await Azurite.Start();
            await Measure(azurite, instances, people, rounds);
        }
    }

    private static async Task Measure(Azurite azurite, int instances, int people, int rounds)
    {
        var servers = new List<ServerProcess>();
        try
        {
            for (var i = 0; i < instances; i++)
            {
                servers.Add(await ServerProcess.Room(
                    "--Storage:Provider", "Azure", "--Storage:Azure:ConnectionString", azurite.ConnectionString));
            }

            var room = await OpenRoom.Make(servers[0].Address, people);
            var at = await room.LeadTo(Answers.OfStages.Step);
            using var answering = new Answering(room, at, Answers.OfStages, people);
            var (all, last, inTime) = (new Samples(), new Samples(), 0);
            for (var round = -2; round < rounds; round++)
            {
                var dice = new Random(round);
                var moments = Enumerable.Range(0, people).Select(_ => WithIn * dice.NextDouble()).ToArray();
                var taken = await Task.WhenAll(Enumerable.Range(0, people).Select(async person =>
                {
                    await Task.Delay(moments[person], TimeProvider.System);
                    var target = new Uri(servers[(person + round + 2) % instances].Address, $"{room.PeoplePath}/act");
                    var sent = Stopwatch.GetTimestamp();
                    await answering.Reply(target, person, round + 2);
                    return Stopwatch.GetElapsedTime(sent);
                }));
                if (round < 0) continue;

                all.Add(taken.Select(t => t.TotalMilliseconds));
                last.Add(taken.Max().TotalMilliseconds);
                inTime += taken.Count(t => t <= SlackWaits);
            }

            Table.Row(
                $"{instances}", Table.Number(all.Quantile(0.5)), Table.Number(all.Quantile(0.99)), Table.Number(last.Median),
                $"{Table.Number(last.Least)} … {Table.Number(last.Most)}", $"{inTime:#,0} of {people * rounds:#,0}");
        }
        finally
        {
            foreach (var server in servers) await server.DisposeAsync();
        }
    }
}
