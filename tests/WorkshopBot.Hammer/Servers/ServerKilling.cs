using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Hammer.Checking;

namespace WorkshopBot.Hammer.Servers;

/// <summary>Servers that people write to through a room's forms, and that are killed one after the other and started again.</summary>
public sealed class ServerKilling : IAsyncDisposable
{
    private readonly Fleet fleet;
    private readonly IStore store;
    private readonly Room room;
    private readonly WorkshopId workshop;
    private readonly Random dice;
    private readonly CancellationTokenSource enough = new();
    private readonly Task crowd;

    private ServerKilling(Fleet fleet, IStore store, Room room, WorkshopId workshop, string at, int seed, int people)
    {
        (this.fleet, this.store, this.room, this.workshop, dice) = (fleet, store, room, workshop, new(seed));
        crowd = RoomCrowd.Talk(fleet, room, at, Journal, seed, people, enough.Token);
    }

    public Journal Journal { get; } = new();

    /// <param name="seed">What is written, who is killed, and when.</param>
    /// <param name="people">How many write at once.</param>
    public static async Task<ServerKilling> Start(Shelf shelf, int instances, int seed, int people)
    {
        var fleet = await Fleet.Start(shelf, instances);
        var room = await Room.Make(fleet);
        var at = await room.LeadToStep();
        var store = shelf.Open();
        return new(fleet, store, room, await room.Find(store), at, seed, people);
    }

    /// <summary>Kills one server, looks at what is left, and starts it again.</summary>
    /// <param name="moment">Comes back when it is to be killed.</param>
    public async Task<Interim> KillOne(Func<Journal, Random, Task> moment)
    {
        await OrCrowdFails(moment(Journal, dice));
        var victim = fleet.Servers[dice.Next(fleet.Servers.Count)];
        await victim.Kill();
        var found = await Checkup.Meanwhile(store, workshop, Journal);
        await victim.Restart();

        // It is back when people are answered again.
        await OrCrowdFails(Journal.Acked(Journal.Acks + 1));
        return found;
    }

    /// <summary>Whether a server says that it is ready.</summary>
    public static async Task<bool> IsReady(ServerProcess server)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Address, "/health/ready"));
        return answer.IsSuccessStatusCode;
    }

    public IReadOnlyList<ServerProcess> Servers => fleet.Servers;

    /// <summary>Opens the room's stream through one server, as a projector does.</summary>
    /// <returns>Comes back with the stream open; the inner task when it is over.</returns>
    public async Task<Task> Listen(ServerProcess server)
    {
        var http = new HttpClient();
        var stream = await http.GetStreamAsync(new Uri(server.Address, $"{room.PeoplePath}/live"));
        return Over();

        async Task Over()
        {
            using (http)
            await using (stream)
            {
                await stream.CopyToAsync(Stream.Null);
            }
        }
    }

    /// <summary>Comes back with what is awaited, or throws what went wrong with somebody who writes.</summary>
    public async Task OrCrowdFails(Task awaited)
    {
        if (await Task.WhenAny(awaited, crowd) == crowd) await crowd;
        await awaited;
    }

    /// <summary>Lets everybody be answered, reveals the step, and compares all there is.</summary>
    public async Task<Verdict> Finish()
    {
        await enough.CancelAsync();
        await crowd;
        await room.Reveal();
        var maps = await Task.WhenAll(fleet.Servers.Select(room.Map));
        return await Checkup.AtTheEnd(store, workshop, Journal.Close(), maps);
    }

    /// <summary>The last of what the servers have written, for whoever wonders what happened.</summary>
    public string Logs => string.Join("\n\n", fleet.Servers.Select(s => s.Log));

    public async ValueTask DisposeAsync()
    {
        await enough.CancelAsync();
        await fleet.DisposeAsync();
        await store.DisposeAsync();
        room.Dispose();
    }
}
