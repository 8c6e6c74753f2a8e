using WorkshopBot.Benchmarks.Cloud;
using WorkshopBot.Benchmarks.Costs;
using WorkshopBot.Benchmarks.Groups;
using WorkshopBot.Benchmarks.Library;
using WorkshopBot.Benchmarks.Pictures;
using WorkshopBot.Benchmarks.Replies;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Sending.Direct;
using WorkshopBot.Benchmarks.Slack;
using WorkshopBot.Benchmarks.Teams;
using WorkshopBot.Benchmarks.Waking;

// What the room is compared with runs in a process of its own, as the room does.
if (args is [BareServer.Command, ..]) return await BareServer.Run();
if (args is [WeighedServer.Command, .. var settings]) return WeighedServer.Run(settings);

var asked = Asked.Read(args);
(string Name, Func<Task> Run)[] all =
[
    ("replies", RepliesBenchmark.Run),
    ("cost", CostBenchmark.Run),
    ("own", OwnHistoryBenchmark.Run),
    ("open", OpenBenchmark.Run),
    ("memory", MemoryBenchmark.Run),
    ("draw", DrawBenchmark.Run),
    ("pictures", () => PicturesBenchmark.Run(asked)),
    ("library", () => LibraryBenchmark.Run(asked)),
    ("groups", GroupsBenchmark.Run),
    ("wakes", () => WakesBenchmark.Run(asked)),
    ("direct", () => DirectBenchmark.Run(asked)),
    ("room-replies", () => RoomRepliesBenchmark.Run(asked)),
    ("room-streams", () => RoomStreamsBenchmark.Run(asked)),
    ("room-start", () => RoomStartBenchmark.Run(asked)),
    ("cloud-replies", () => CloudRepliesBenchmark.Run(asked)),
    ("cloud-cost", () => CloudCostBenchmark.Run(asked)),
    ("cloud-rush", () => CloudRushBenchmark.Run(asked)),
    ("slack-replies", () => SlackBenchmark.Run(asked)),
    ("slack-calls", () => SlackCallsBenchmark.Run(asked)),
    ("teams-replies", () => TeamsBenchmark.Run(asked)),
    ("teams-crowd", () => TeamsCrowdBenchmark.Run(asked)),
    ("teams-tokens", () => TeamsTokensBenchmark.Run(asked)),
    ("teams-memory", () => TeamsMemoryBenchmark.Run(asked)),
    ("room-costs", () => RoomCostsBenchmark.Run(asked)),
];
var chosen = all.Where(b => asked.Names is [] or ["all"] || asked.Names.Contains(b.Name)).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"Say which: {string.Join(", ", all.Select(b => b.Name))} or all.");
    return 1;
}

Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
foreach (var (_, run) in chosen) await run();
return 0;
