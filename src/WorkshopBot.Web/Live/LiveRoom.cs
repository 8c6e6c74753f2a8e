using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Web.Live;

/// <summary>
/// One workshop that browsers listen to. What happens is noted at once and drawn at most four times a second, once for
/// everybody who reads the same language.
/// </summary>
internal sealed class LiveRoom : IAsyncDisposable
{
    public static readonly TimeSpan DrawnAtMostEvery = TimeSpan.FromMilliseconds(250);
    public static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private readonly List<LiveStream> streams = [];
    private readonly Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource closing = new();
    private readonly WorkshopId id;
    private readonly Drawing drawing;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly ITimer heart;
    private readonly Task drawn;
    private readonly Task followed;
    private readonly Task heard;
    private readonly Presences presences;
    private readonly Neighbours neighbours;
    private Outcome.Saved? latest;

    public LiveRoom(
        WorkshopId id, WorkshopEngine engine, Drawing drawing, Presences presences, IPresence presence, Instance self, TimeProvider clock, ILogger log)
    {
        (this.id, this.drawing, this.presences, this.clock, this.log) = (id, drawing, presences, clock, log);
        neighbours = new(id, presence, self, clock, log, Changed);
        heart = clock.CreateTimer(_ => Beat(), null, BeatEvery, BeatEvery);
        drawn = Draw();
        followed = new Follower(id, engine, clock, Saw).Run(closing.Token);
        heard = neighbours.Run(closing.Token);
    }

    /// <summary>Through whatever instance.</summary>
    public PeopleNow People => presences.Now(id).And(neighbours.Now);

    public int Streams
    {
        get { lock (gate) return streams.Count; }
    }

    public void Add(LiveStream stream)
    {
        lock (gate) streams.Add(stream);
        if (stream.Person is { } person) presences.Comes(id, person.Id);
        Tell();
    }

    public void Remove(LiveStream stream)
    {
        lock (gate) streams.Remove(stream);
        if (stream.Person is { } person) presences.Goes(id, person.Id);
        stream.Close();
        Tell();
    }

    /// <summary>A commit. Numbers may come twice and out of order.</summary>
    public void Saw(Outcome.Saved saved)
    {
        lock (gate)
        {
            if (latest is { } known && known.Number >= saved.Number) return;
            latest = saved;
        }

        Tell();
    }

    /// <summary>Something is different that may be worth drawing.</summary>
    public void Tell() => news.Writer.TryWrite(true);

    /// <summary>This person's own page has changed in a way that the workshop does not show.</summary>
    public void Touch(ParticipantId person)
    {
        lock (gate)
        {
            foreach (var stream in streams.Where(s => s.Person?.Id == person)) stream.Touch();
        }

        Tell();
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await heart.DisposeAsync();
        await Task.WhenAll(drawn, followed, heard).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            foreach (var stream in streams) stream.Close();
        }

        closing.Dispose();
    }

    private void Changed(PeopleNow others)
    {
        foreach (var person in others.Touched) Touch(person);
        Tell();
    }

    private void Beat()
    {
        foreach (var stream in Listening()) stream.Send(Frame.Beat);

        // Minutes pass and presences expire without anybody doing anything.
        Tell();
    }

    private async Task Draw()
    {
        while (await news.Reader.WaitToReadAsync(closing.Token))
        {
            news.Reader.TryRead(out _);
            try
            {
                if (latest is { Workshop: Workshop.Running workshop } now)
                {
                    await drawing.Send(new(id, workshop, now.Number, People.Writing, People.Here), Listening(), closing.Token);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Who listens keeps what they see; the next change is drawn afresh.
                log.NotDrawn(e.GetType().Name, e.StackTrace, id);
            }

            await Task.Delay(DrawnAtMostEvery, clock, closing.Token);
        }
    }

    private LiveStream[] Listening()
    {
        lock (gate) return [.. streams];
    }
}
