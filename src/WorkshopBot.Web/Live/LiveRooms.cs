using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Web.Pictures;

namespace WorkshopBot.Web.Live;

/// <summary>All rooms of this process that somebody listens to.</summary>
internal sealed class LiveRooms : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<WorkshopId, LiveRoom> rooms = [];
    private readonly WorkshopEngine engine;
    private readonly Presences presences;
    private readonly IPresence others;
    private readonly Instance self;
    private readonly Func<Drawing> drawing;
    private readonly WebOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly Dictionary<(WorkshopId, string), int> streamsOfOne = [];
    private int streams;

    public LiveRooms(
        WorkshopEngine engine, IStore store, Scenes scenes, Regions regions, MapPictures maps, Presences presences, Instance self,
        IOptions<WebOptions> options, TimeProvider clock, ILogger<LiveRooms> log)
    {
        (this.engine, this.presences, others, this.self) = (engine, presences, store.Presence, self);
        (this.options, this.clock, this.log) = (options.Value, clock, log);
        drawing = () => new(scenes, regions, maps);
        engine.Changed += Saw;
    }

    /// <summary>Rooms that are listened to.</summary>
    public int Count
    {
        get { lock (gate) return rooms.Count; }
    }

    /// <summary>Starts listening.</summary>
    /// <returns>False when there are too many already.</returns>
    public bool Open(WorkshopId workshop, LiveStream stream)
    {
        lock (gate)
        {
            var one = (workshop, stream.Owner);
            var own = streamsOfOne.GetValueOrDefault(one);
            if (streams >= options.MostStreams || own >= options.MostStreamsOfOne) return false;

            streams++;
            Instruments.OpenStreams.Add(1);
            streamsOfOne[one] = own + 1;
            if (!rooms.TryGetValue(workshop, out var room))
            {
                room = rooms[workshop] = new(workshop, engine, drawing(), presences, others, self, clock, log);
            }

            room.Add(stream);
            return true;
        }
    }

    /// <summary>Stops listening.</summary>
    public async Task Close(WorkshopId workshop, LiveStream stream)
    {
        LiveRoom? empty = null;
        lock (gate)
        {
            streams--;
            Instruments.OpenStreams.Add(-1);
            var one = (workshop, stream.Owner);
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

    /// <summary>Who is in a workshop, through whatever instance.</summary>
    public async Task<PeopleNow> People(WorkshopId workshop, CancellationToken cancellationToken) => Find(workshop) is { } room
        ? room.People
        : presences.Now(workshop).And(await Neighbours.Ask(workshop, others, self, cancellationToken));

    /// <summary>A person has opened or closed a form.</summary>
    public void Writes(WorkshopId workshop, ParticipantId who, bool on)
    {
        if (presences.Writes(workshop, who, on)) Find(workshop)?.Tell();
    }

    /// <summary>A person's own page has changed in a way that the workshop does not show, wherever it is open.</summary>
    public void Touch(WorkshopId workshop, ParticipantId who)
    {
        presences.Touch(workshop, who);
        Find(workshop)?.Touch(who);
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
