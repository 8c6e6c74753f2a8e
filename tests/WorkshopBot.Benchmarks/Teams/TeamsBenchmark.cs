using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>
/// Activities of Teams until what they say is durable and answered, against echo bots of Microsoft's frameworks for Node.js that check the
/// token and store nothing.
/// </summary>
internal static class TeamsBenchmark
{
    public static async Task Run(Asked asked)
    {
        var (rounds, before) = (asked.Number("rounds", 5), asked.Number("rounds-before", 2));
        var (many, few, inFlight) = (asked.Number("requests", 3_840), asked.Number("requests-alone", 640), asked.Number("in-flight", 32));
        var (chats, adds) = (asked.Number("chats", 256), asked.Number("adds", 1_024));
        using var folder = new Folder();
        var data = folder.File("data");
        await using var sink = await Sink.Start();
        List<TeamsContest> contests;
        var botBuilder = await Sides.OfBotBuilder(sink);
        var agentsSdk = await Sides.OfAgentsSdk(sink);
        var ours = await Sides.Ours(data, sink);
        await using (botBuilder.Server)
        await using (agentsSdk.Server)
        await using (ours.Server)
        {
            Side[] sides = [ours, botBuilder, agentsSdk];
            foreach (var side in sides) await Genuine.Demand(side, GroupChat.Of(0, 0, sink.ServiceUrl));
            using var ground = new TeamsGround(sink, ours.Server.Address);
            TeamsLoad[] loads =
            [
                new(TeamsKind.Save, 8, 8, inFlight, many), new(TeamsKind.Save, 1, 1, inFlight, many),
                new(TeamsKind.Add, chats, chats, inFlight, adds),
                new(TeamsKind.Save, 1, 1, 1, few), new(TeamsKind.Add, chats, chats, 1, chats),
            ];
            contests = [.. loads.Select(load => new TeamsContest(sink, ground, sides, load))];

            // The rounds before are for the compilers.
            for (var round = -before; round < rounds; round++)
            {
                foreach (var contest in contests) await contest.Fight(keep: round >= 0);
            }
        }

        await Check(contests, Path.Combine(data, "workshops.db"));
        Table.Begin(
            $"Activities until they are durable and answered (medians of {rounds} × {many:#,0}, adds {adds:#,0}, alone {few:#,0})",
            "what", "who", "requests/s", "p50 ms", "p99 ms", "CPU µs", "requests/s, ours ÷ theirs (least … most)", "p99, ours ÷ theirs",
            "CPU, ours ÷ theirs");
        foreach (var contest in contests) contest.Tell();
    }

    /// <summary>The program was killed: what it has acknowledged is there all the same.</summary>
    private static async Task Check(List<TeamsContest> contests, string path)
    {
        await using var store = SqliteStore.Open(path);
        await using var engine = Engines.On(store);
        foreach (var contest in contests) await contest.Check(Look);

        async Task<Workshop.Running> Look(GroupChat chat)
        {
            var key = $"{chat.Tenant}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chat.Id)))}";
            var held = await store.Conversations.Find(new("teams", key), CancellationToken.None);
            var looked = await engine.Look(held!.Workshop, CancellationToken.None);
            if (looked is Outcome.StillSaving { Later: var later }) looked = await later;
            return (Workshop.Running)((Outcome.Saved)looked).Workshop;
        }
    }
}
