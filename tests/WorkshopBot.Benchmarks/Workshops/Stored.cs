using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Benchmarks.Workshops;

/// <summary>A workshop with a history, written to another store.</summary>
internal static class Stored
{
    /// <param name="atOnce">About how many replies share a commit.</param>
    /// <returns>Where it is, and how many commits it has.</returns>
    public static async Task<(WorkshopId Id, int Commits)> Write(IStore into, string id, int contributions, int people, int atOnce)
    {
        await using var memory = new MemoryStore();
        await using var engine = Engines.On(memory);
        var room = await Room.Start(engine, id, anonymous: false);
        await room.Fill(contributions, atOnce, ofOne: contributions / people);

        var writing = new List<Task>();
        await foreach (var commit in memory.Events.Read(room.Id, after: 0, CancellationToken.None))
        {
            writing.Add(into.Events.Append(room.Id, commit, CancellationToken.None));
        }

        await Task.WhenAll(writing);
        return (room.Id, writing.Count);
    }
}
