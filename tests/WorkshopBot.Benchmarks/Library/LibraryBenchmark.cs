using System.Diagnostics;
using WorkshopBot.Benchmarks.Cloud;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Rooms.Visiting;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Benchmarks.Library;

/// <summary>
/// The page of a library and a search in it, by how many maps it has; beside the first page, and beside reading the maps themselves.
/// </summary>
internal static class LibraryBenchmark
{
    private static readonly TenantId Tenant = new("local");

    private static readonly (string What, string Address)[] Pages =
    [
        ("the newest maps", "/maps"),
        ("the newest of those of a kind, which all are", "/maps?kind=customer-journey"),
        ("a search that finds a few", "/maps?q=ana+12+stage"),
        ("a search that finds nothing", "/maps?q=nothing-like-it"),
        ("patterns", "/maps/patterns"),
        ("one map", "/maps/map-1"),
    ];

    public static async Task Run(Asked asked)
    {
        var (runs, sizes) = (asked.Number("runs", 15), asked.Numbers("maps", 100, 1_000, 5_000));
        await Visiting(runs, sizes);
        await Reading(runs, sizes);
        if (Azurite.Missing is { } missing) Console.Error.WriteLine(missing);
        else await ReadingTables(asked.Number("cloud-runs", 5), asked.Numbers("cloud-maps", 100, 1_000));
    }

    private static async Task Visiting(int runs, int[] sizes)
    {
        Table.Begin(
            $"Pages of a library in SQLite, ms (medians of {runs})",
            "page", "maps", "ms", "least … most", "the first page, ms", "÷ first page");
        foreach (var maps in sizes)
        {
            using var folder = new Folder();
            await using (var store = SqliteStore.Open(folder.File("workshops.db"))) await ManyMaps.Save(store, Tenant, maps);

            await using var server = await ServerProcess.Room(folder.File(""));
            var visitor = new Visitor(Lines.One(), server.Address);
            foreach (var (what, address) in Pages) await Visit(visitor, what, address, maps, runs);
        }
    }

    private static async Task Visit(Visitor visitor, string what, string address, int maps, int runs)
    {
        var (took, first) = (new Samples(), new Samples());
        for (var run = -5; run < runs; run++)
        {
            var (page, start) = (await Timed(() => visitor.Get(address)), await Timed(() => visitor.Get("/")));
            if (run < 0) continue;

            took.Add(page);
            first.Add(start);
        }

        Table.Row(
            what, $"{maps:#,0}", Table.Number(took.Median), $"{Table.Number(took.Least)} … {Table.Number(took.Most)}",
            Table.Number(first.Median), Table.Number(took.Median / first.Median));
    }

    private static async Task Reading(int runs, int[] sizes)
    {
        Begin("SQLite", runs);
        foreach (var maps in sizes)
        {
            using var folder = new Folder();
            await using var store = SqliteStore.Open(folder.File("workshops.db"));
            await ManyMaps.Save(store, Tenant, maps);
            await Compare(store, maps, runs);
        }
    }

    private static async Task ReadingTables(int runs, int[] sizes)
    {
        await using var azurite = await Azurite.Start();
        Begin("tables, in the emulator", runs);
        foreach (var maps in sizes)
        {
            await using var cloud = await CloudStore.Open(azurite);
            await ManyMaps.Save(cloud.Store, Tenant, maps);
            var before = cloud.Requests.Sent;
            await cloud.Store.Maps.Library(Tenant, CancellationToken.None);
            var requests = cloud.Requests.Sent - before;
            await Compare(cloud.Store, maps, runs, requests);
        }
    }

    private static void Begin(string where, int runs) => Table.Begin(
        $"What a search reads from {where}, ms (medians of {runs})",
        "maps", "what maps are searched by", "requests", "every map", "every map ÷ search");

    private static async Task Compare(IStore store, int maps, int runs, long? requests = null)
    {
        var (search, whole) = (new Samples(), new Samples());
        for (var run = -1; run < runs; run++)
        {
            var searched = await Timed(() => store.Maps.Library(Tenant, CancellationToken.None));
            var read = await Timed(() => Every(store, maps));
            if (run < 0) continue;

            search.Add(searched);
            whole.Add(read);
        }

        Table.Row(
            $"{maps:#,0}", Table.Number(search.Median), requests is { } sent ? $"{sent}" : "", Table.Number(whole.Median),
            Table.Number(whole.Median / search.Median));
    }

    private static async Task Every(IStore store, int maps)
    {
        for (var i = 0; i < maps; i++) await store.Maps.Find(ManyMaps.Id(Tenant, i), CancellationToken.None);
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
