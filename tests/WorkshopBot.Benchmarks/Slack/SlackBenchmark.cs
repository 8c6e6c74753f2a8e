using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Benchmarks.Slack;

/// <summary>
/// Slack's requests until what they say is durable and they are acknowledged, against Bolt, Slack's own framework for Node.js, that
/// acknowledges and does nothing else.
/// </summary>
internal static class SlackBenchmark
{
    private const int People = 64;

    public static async Task Run(Asked asked)
    {
        var (rounds, before) = (asked.Number("rounds", 5), asked.Number("rounds-before", 2));
        var (many, few) = (asked.Number("requests", 5_760), asked.Number("requests-alone", 640));
        var inFlight = asked.Number("in-flight", 32);
        using var folder = new Folder();
        await using var ground = await Ground.Build(People);
        var app = ground.Slack.App;
        await using var bolt = await ServerProcess.Bolt(app.SigningSecret);
        List<Contest> contests;
        var (data, api) = (folder.File("data"), ground.Slack.ApiBaseUrl);
        await using (var ours = await ServerProcess.Slack(data, app.SigningSecret, app.BotToken, api))
        {
            ground.Slack.Host = ours.Address;
            Load[] loads =
            [
                new(Kind.Command, 8, inFlight, many), new(Kind.Command, 1, inFlight, many),
                new(Kind.Form, 8, inFlight, many), new(Kind.Form, 1, inFlight, many),
                new(Kind.Command, 1, 1, few), new(Kind.Form, 1, 1, few),
            ];
            contests = [.. loads.Select(load => new Contest(ground, ours, bolt, load))];

            // The rounds before are for the compilers.
            for (var round = -before; round < rounds; round++)
            {
                foreach (var contest in contests) await contest.Fight(keep: round >= 0);
            }
        }

        await Check(contests, Path.Combine(data, "workshops.db"));
        Table.Begin(
            $"Slack's requests until they are durable and acknowledged (medians of {rounds} × {many:#,0}, alone {few:#,0})",
            "what", "in flight", "workshops", "ours, requests/s", "p50 ms", "p99 ms", "CPU µs",
            "Bolt, requests/s", "p50 ms", "p99 ms", "CPU µs",
            "ours ÷ Bolt (least … most)", "p99, ours ÷ Bolt (least … most)");
        foreach (var contest in contests) contest.Tell();
    }

    /// <summary>The program was killed: what it has acknowledged is there all the same.</summary>
    private static async Task Check(List<Contest> contests, string path)
    {
        await using var store = SqliteStore.Open(path);
        await using var engine = Engines.On(store);
        foreach (var contest in contests) await contest.Check(Look);

        async Task<Workshop.Running> Look(Place place)
        {
            var held = await store.Conversations.Find(place, CancellationToken.None);
            var looked = await engine.Look(held!.Workshop, CancellationToken.None);
            if (looked is Outcome.StillSaving { Later: var later }) looked = await later;
            return (Workshop.Running)((Outcome.Saved)looked).Workshop;
        }
    }
}
