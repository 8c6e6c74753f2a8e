using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Posting;

/// <summary>Keeps the messages of all workshops that meet in a chat up to date: soon after a change, and once for many changes.</summary>
public sealed class Posters : IAsyncDisposable
{
    /// <summary>Two messages edited as often as this stay inside what Slack allows a workspace: 50 edits a minute.</summary>
    public static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(3);

    /// <summary>Workshops whose shown messages are remembered; of those that are not, the messages are edited once for nothing.</summary>
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<WorkshopId, Turn> turns = [];
    private readonly Dictionary<string, IChatChannel> channels;
    private readonly WorkshopEngine engine;
    private readonly Func<WorkshopId, Poster> open;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly CancellationTokenSource stopping = new();

    public Posters(
        WorkshopEngine engine, IStore store, Presenter presenter, IEnumerable<IChatChannel> channels, TimeProvider clock, ILogger<Posters> log)
    {
        (this.engine, this.clock, this.log) = (engine, clock, log);
        this.channels = channels.ToDictionary(c => c.Door, StringComparer.Ordinal);
        var scenes = new Scenes(store, clock);
        open = id => new(id, engine, store, scenes, presenter, clock, log);
        engine.Owned += Owned;
    }

    /// <summary>Looks after all of a workshop's messages now, also those that were refused: the bot has come (back) into the channel.</summary>
    public void Ask(WorkshopId workshop) => Tell(workshop, isAskedFor: true);

    /// <summary>
    /// Somebody has pressed a message. One of an earlier attempt, which was posted although it counted as lost, is not kept up to date:
    /// it says so from now on.
    /// </summary>
    /// <param name="of">Whose message it is; null when it is everybody's.</param>
    public void Pressed(WorkshopId workshop, string message, Identity? of)
    {
        if (engine.LastSeen(workshop)?.Workshop is Workshop.Running w && Posts.IsLeftOver(w, message, isPrivate: of is not null, clock.GetUtcNow()))
            turns.GetOrAdd(workshop, id => new(open(id))).Tell(new LeftOver(message, of), Run);
    }

    /// <summary>Completes when nothing is on its way.</summary>
    public Task Idle => Task.WhenAll(turns.Values.Select(t => t.Running));

    public async ValueTask DisposeAsync()
    {
        engine.Owned -= Owned;
        await stopping.CancelAsync();
        await Idle.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private void Owned(WorkshopId workshop, Outcome.Saved saved)
    {
        if (saved.Workshop is Workshop.Running { Place: { } place } && channels.ContainsKey(place.Door)) Tell(workshop, isAskedFor: false);
    }

    private void Tell(WorkshopId workshop, bool isAskedFor) => turns.GetOrAdd(workshop, id => new(open(id))).Tell(isAskedFor, Run);

    private async Task Run(Turn turn)
    {
        while (turn.Take() is { } isAskedFor)
        {
            try
            {
                while (turn.LeftOver() is { } leftOver) await turn.Poster.Retire(leftOver, channels, stopping.Token);
                if (!await turn.Poster.Reconcile(channels, isAskedFor, stopping.Token)) turn.Again();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Whatever may have gone through is in the log as begun; the workshop's wake looks after it.
                log.MessagesNotShown(e);
            }

            await Task.Delay(AtMostEvery, clock, stopping.Token);
        }

        if (turns.Count <= MostRemembered) return;
        foreach (var (workshop, idle) in turns.Where(t => t.Value.Running.IsCompleted)) turns.TryRemove(new(workshop, idle));
    }

    /// <summary>One workshop's: at most one at a time is worked on, and what comes meanwhile is worked on once afterwards.</summary>
    private sealed class Turn(Poster poster)
    {
        private readonly Lock gate = new();
        private readonly Queue<LeftOver> leftOvers = [];
        private bool told;
        private bool asked;
        private bool runs;

        public Poster Poster => poster;

        public Task Running { get; private set; } = Task.CompletedTask;

        public void Tell(bool isAskedFor, Func<Turn, Task> run)
        {
            lock (gate)
            {
                told = true;
                asked |= isAskedFor;
                if (runs) return;
                runs = true;
                Running = Task.Run(() => run(this));
            }
        }

        public void Tell(LeftOver leftOver, Func<Turn, Task> run)
        {
            lock (gate) leftOvers.Enqueue(leftOver);
            Tell(isAskedFor: false, run);
        }

        public LeftOver? LeftOver()
        {
            lock (gate) return leftOvers.TryDequeue(out var leftOver) ? leftOver : null;
        }

        public void Again()
        {
            lock (gate) told = true;
        }

        /// <returns>Whether it was asked for; null when there is nothing to do any more.</returns>
        public bool? Take()
        {
            lock (gate)
            {
                var (what, was) = (asked, told);
                (runs, told, asked) = (told, false, false);
                return was ? what : null;
            }
        }
    }
}
