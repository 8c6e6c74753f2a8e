using System.Diagnostics;
using System.Text.Json;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Benchmarks.Costs;

/// <summary>Opening a workshop that is in no memory: reading it and folding it, against reading its rows and its JSON only.</summary>
internal static class OpenBenchmark
{
    private const int Repetitions = 15;
    private const int Contributions = 10_000;
    private const int People = 200;

    public static async Task Run()
    {
        using var folder = new Folder();
        await using var store = SqliteStore.Open(folder.File("open.db"));
        Table.Begin(
            $"Opening a cold workshop of {Contributions:#,0} contributions from SQLite, ms (medians of {Repetitions})",
            "written", "commits", "read and folded by the engine", "rows only", "rows and JSON", "engine ÷ rows only", "engine ÷ rows and JSON");
        foreach (var atOnce in new[] { 1, 20, 200 })
        {
            var (id, commits) = await Stored.Write(store, $"by-{atOnce}", Contributions, People, atOnce);
            await Measure(store, id, commits, atOnce);
        }
    }

    private static async Task Measure(SqliteStore store, WorkshopId id, int commits, int atOnce)
    {
        var (engine, rows, json) = (new Samples(), new Samples(), new Samples());
        for (var i = -3; i < Repetitions; i++)
        {
            GC.Collect();
            var (opened, read, parsed) = (await Open(store, id), await Rows(store, id), await Json(store, id));
            if (i < 0) continue;

            engine.Add(opened);
            rows.Add(read);
            json.Add(parsed);
        }

        Table.Row(
            atOnce == 1 ? "one reply a commit" : $"about {atOnce} replies a commit", $"{commits:#,0}",
            Table.Number(engine.Median), Table.Number(rows.Median), Table.Number(json.Median),
            Table.Number(engine.Median / rows.Median), Table.Number(engine.Median / json.Median));
    }

    private static async Task<double> Open(SqliteStore store, WorkshopId id)
    {
        await using var engine = Engines.On(store);
        var began = Stopwatch.GetTimestamp();
        await engine.Look(id, CancellationToken.None);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task<double> Rows(SqliteStore store, WorkshopId id)
    {
        var began = Stopwatch.GetTimestamp();
        await foreach (var _ in store.Events.Read(id, after: 0, CancellationToken.None)) { }

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task<double> Json(SqliteStore store, WorkshopId id)
    {
        var began = Stopwatch.GetTimestamp();
        await foreach (var stored in store.Events.Read(id, after: 0, CancellationToken.None))
        {
            JsonSerializer.Deserialize(stored.Body.Span, StoredJson.Context.Commit);
        }

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
