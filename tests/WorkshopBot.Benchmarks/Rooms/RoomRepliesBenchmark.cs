using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Rooms.Visiting;

namespace WorkshopBot.Benchmarks.Rooms;

/// <summary>A form posted until it is durable and answered, against an endpoint that only reads it and answers as much.</summary>
internal static class RoomRepliesBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static async Task Run(Asked asked)
    {
        var answers = Answers.Find(asked.Word("step", Answers.OfStages.Name));
        var people = asked.Numbers("people", 1, 32, 500);
        var (rounds, before) = (asked.Number("rounds", 5), asked.Number("rounds-before", 2));
        var measured = TimeSpan.FromSeconds(asked.Number("seconds", 5));
        using var folder = new Folder();
        await using var room = await ServerProcess.Room(folder.File("data"));
        await using var bare = await ServerProcess.Bare();
        var duels = people.ToDictionary(n => n, n => new Duel(room, bare, answers, n, WarmUp, measured));
        await using var insert = new OneInsert(folder.File("insert.db"));

        // The rounds before are for the compiler, which is slow to have seen enough.
        for (var round = -before; round < rounds; round++)
        {
            foreach (var duel in duels.Values) await duel.Fight(keep: round >= 0);
            await insert.Measure(keep: round >= 0);
        }

        Table.Begin(
            $"A form of {answers.Name} posted to the room until it is durable and answered (medians of {rounds} × {measured.TotalSeconds} s)",
            "people at once", "guests", "room, replies/s", "p50 ms", "p99 ms", "CPU µs", "bare, requests/s", "p50 ms", "p99 ms", "CPU µs",
            "room ÷ bare", "least … most", "answer, bytes");
        foreach (var duel in duels.Values) duel.Tell();
        insert.Tell();
    }
}
