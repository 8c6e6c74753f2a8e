using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Rooms.Visiting;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Benchmarks.Rooms;

/// <summary>From starting the process to its first page, and the memory that it takes, idle and with rooms.</summary>
internal static class RoomStartBenchmark
{
    private const long LargeStore = 10 * 1024 * 1024;
    private const int Contributions = 4_000;
    private const int People = 80;

    public static async Task Run(Asked asked)
    {
        await Starting(asked.Number("runs", 7));
        await Remembering(asked.Number("rooms", 100), asked.Number("people", 12), TimeSpan.FromSeconds(asked.Number("idle", 10)));
    }

    private static async Task Starting(int runs)
    {
        using var folder = new Folder();
        var large = folder.File("large");
        var megabytes = await Fill(large);
        var (bare, cold, kept) = (new Samples(), new Samples(), new Samples());

        // The first run is for the machine's file cache.
        for (var run = 0; run <= runs; run++)
        {
            var without = await Start(ServerProcess.Bare);
            var empty = await Start(() => ServerProcess.Room(folder.File($"new-{run}")));
            var full = await Start(() => ServerProcess.Room(large));
            if (run == 0) continue;

            bare.Add(without);
            cold.Add(empty);
            kept.Add(full);
        }

        Table.Begin($"From starting the process to its first page, ms (medians of {runs})", "what", "ms", "least … most", "÷ bare");
        Tell("the room, no data yet", cold);
        Tell($"the room, a store of {megabytes:0.0} MB", kept);
        Tell("bare Kestrel", bare);

        void Tell(string what, Samples taken) => Table.Row(
            what, Table.Number(taken.Median), $"{Table.Number(taken.Least)} … {Table.Number(taken.Most)}", Table.Number(taken.Median / bare.Median));
    }

    private static async Task<double> Start(Func<Task<ServerProcess>> start)
    {
        var began = Stopwatch.GetTimestamp();
        await using var server = await start();
        await new Visitor(Lines.One(), server.Address).Get("/");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task<double> Fill(string data)
    {
        var file = new FileInfo(Path.Combine(data, "workshops.db"));
        for (var room = 0; !file.Exists || file.Length < LargeStore; room++)
        {
            // Closed each time, so that all is in the one file.
            await using var store = SqliteStore.Open(file.FullName);
            await Stored.Write(store, $"room-{room}", Contributions, People, atOnce: 10);
            await store.DisposeAsync();
            file.Refresh();
        }

        return file.Length / 1024d / 1024;
    }

    private static async Task Remembering(int rooms, int people, TimeSpan idle)
    {
        using var folder = new Folder();
        await using var bare = await ServerProcess.Bare();
        await using var server = await ServerProcess.Room(folder.File("data"));
        foreach (var process in new[] { bare, server }) await new Visitor(Lines.One(), process.Address).Get("/");
        await Task.Delay(idle, TimeProvider.System);
        var (without, before) = (bare.WorkingSetMiB, server.WorkingSetMiB);
        for (var i = 0; i < rooms; i++) await Hold(await OpenRoom.Make(server.Address, people));
        var busy = server.WorkingSetMiB;
        await Task.Delay(idle, TimeProvider.System);
        var after = server.WorkingSetMiB;

        Table.Begin("Working set, MiB (garbage that is not collected yet included)", "what", "MiB", "÷ bare");
        Table.Row("bare Kestrel, idle", Table.Number(without), "1");
        Table.Row("the room, idle", Table.Number(before), Table.Number(before / without));
        Table.Row($"right after {rooms} rooms of {people} people", Table.Number(busy), Table.Number(busy / without));
        Table.Row($"with these rooms, idle for {idle.TotalSeconds} s", Table.Number(after), Table.Number(after / without));
        Table.Row("of that, a room", Table.Number((after - before) / rooms), "");
    }

    /// <summary>Everybody says what happens at each stage, and sees what the others said.</summary>
    private static async Task Hold(OpenRoom room)
    {
        var action = $$$"""{"verb":"answer.save","data":{"at":"{{{await room.LeadTo(Answers.OfTouchpoints.Step)}}}"}}""";
        await Task.WhenAll(room.Guests.Select((guest, i) => guest.Act(
            $"{room.PeoplePath}/act", [("_form", room.Form()), ("action", action), .. Answers.OfTouchpoints.Fields(i)])));
        var next = Markup.Action(await room.Facilitator.Get(room.Path), "next");
        await room.Facilitator.Act($"{room.Path}/act", ("_form", room.Form()), ("action", next));
        foreach (var guest in room.Guests) await guest.Get(room.PeoplePath);
    }
}
