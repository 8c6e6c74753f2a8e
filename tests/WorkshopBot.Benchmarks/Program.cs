using WorkshopBot.Benchmarks.Costs;
using WorkshopBot.Benchmarks.Replies;

(string Name, Func<Task> Run)[] all =
[
    ("replies", RepliesBenchmark.Run),
    ("cost", CostBenchmark.Run),
    ("own", OwnHistoryBenchmark.Run),
    ("open", OpenBenchmark.Run),
    ("memory", MemoryBenchmark.Run),
    ("draw", DrawBenchmark.Run),
];
var chosen = all.Where(b => args is [] or ["all"] || args.Contains(b.Name)).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"Say which: {string.Join(", ", all.Select(b => b.Name))} or all.");
    return 1;
}

Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
foreach (var (_, run) in chosen) await run();
return 0;
