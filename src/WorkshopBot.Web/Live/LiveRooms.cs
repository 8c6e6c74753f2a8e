using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Pictures;

namespace WorkshopBot.Web.Live;

/// <summary>All rooms of this process that somebody listens to.</summary>
internal sealed class LiveRooms : IAsyncDisposable
{
    /// <summary>Big screens have no name, so all of a room count as one.</summary>
    private static readonly ParticipantId Anybody = new("");

    private readonly Lock gate = new();
    private readonly Dictionary<WorkshopId, LiveRoom> rooms = [];
    private readonly WorkshopEngine engine;
    private readonly Func<Drawing> drawing;
    private readonly WebOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly Dictionary<(WorkshopId, ParticipantId), int> streamsOfOne = [];
    private int streams;

    public LiveRooms(
        WorkshopEngine engine, Scenes scenes, Regions regions, MapPictures maps,
        IOptions<WebOptions> options, TimeProvider clock, ILogger<LiveRooms> log)
    {
        (this.engine, this.options, this.clock, this.log) = (engine, options.Value, clock, log);
        drawing = () => new(scenes, regions, maps);
        engine.Changed += Saw;
    }

    /// <summary>Rooms that are listened to.</summary>
    public int Count
    {
        get { lock (gate) return rooms.Count; }
    }

    /// <summary>Starts listening; null when there are too many already.</summary>
    public LiveStream? Open(WorkshopId workshop, Person? person, string language)
    {
        lock (gate)
        {
            var one = (workshop, person?.Id ?? Anybody);
            var own = streamsOfOne.GetValueOrDefault(one);
            if (streams >= options.MostStreams || own >= options.MostStreamsOfOne) return null;

            streams++;
            streamsOfOne[one] = own + 1;
            if (!rooms.TryGetValue(workshop, out var room))
            {
                room = rooms[workshop] = new(workshop, engine, drawing(), clock, log);
            }

            var stream = new LiveStream(person, language);
            room.Add(stream);
            return stream;
        }
    }

    /// <summary>Stops listening.</summary>
    public async Task Close(WorkshopId workshop, LiveStream stream)
    {
        LiveRoom? empty = null;
        lock (gate)
        {
            streams--;
            var one = (workshop, stream.Person?.Id ?? Anybody);
            if (--streamsOfOne[one] == 0) streamsOfOne.Remove(one);
            var room = rooms[workshop];
            room.Remove(stream);
            if (room.Streams == 0 && rooms.Remove(workshop)) empty = room;
        }

        if (empty is not null) await empty.DisposeAsync();
    }

    /// <summary>The room, if anybody listens to it.</summary>
    public LiveRoom? Find(WorkshopId workshop)
    {
        lock (gate) return rooms.GetValueOrDefault(workshop);
    }

    public async ValueTask DisposeAsync()
    {
        engine.Changed -= Saw;
        LiveRoom[] open;
        lock (gate) open = [.. rooms.Values];
        foreach (var room in open) await room.DisposeAsync();
    }

    private void Saw(WorkshopId workshop, Outcome.Saved saved) => Find(workshop)?.Saw(saved);
}
