using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Carries out commands: loads, decides, appends, answers. Any number of engines may share a store.</summary>
public sealed class WorkshopEngine : IAsyncDisposable
{
    private readonly ConcurrentDictionary<WorkshopId, Mailbox> mailboxes = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly IStore store;
    private readonly StepCatalog catalog;
    private readonly EngineOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly ITimer eviction;

    public WorkshopEngine(IStore store, StepCatalog catalog, EngineOptions options, TimeProvider clock, ILogger<WorkshopEngine> log)
    {
        this.store = store;
        this.catalog = catalog;
        this.options = options;
        this.clock = clock;
        this.log = log;
        eviction = clock.CreateTimer(_ => EvictIdle(), null, options.IdleAfter / 2, options.IdleAfter / 2);
    }

    /// <summary>
    /// Told after each commit that this process has seen, its own and others', in the order of their numbers. Called from
    /// where the workshop is worked on: whoever listens takes a note and returns at once.
    /// </summary>
    public event Action<WorkshopId, Outcome.Saved>? Changed;

    /// <summary>
    /// Told after each commit of this process, and after each wake that it took: what has to follow outside of the workshop is
    /// this process's to do. Called as <see cref="Changed"/> is.
    /// </summary>
    public event Action<WorkshopId, Outcome.Saved>? Owned;

    /// <summary>How many workshops are in memory.</summary>
    public int OpenWorkshops => mailboxes.Count;

    /// <summary>
    /// Carries out a command. What it leads to is durable when <see cref="Outcome.Saved"/> comes back. Cancelling stops the
    /// waiting, not the command.
    /// </summary>
    /// <param name="form">The form instance the command came from: the same one sent again changes nothing.</param>
    public Task<Outcome> Execute(
        WorkshopId workshop, CommandId form, ParticipantId by, Command command, CancellationToken cancellationToken) =>
        Ask(workshop, new(form, by, command), cancellationToken);

    /// <summary>The same for what the program itself wants.</summary>
    internal Task<Outcome> Execute(WorkshopId workshop, CommandId form, Command command, CancellationToken cancellationToken) =>
        Ask(workshop, new(form, null, command), cancellationToken);

    /// <summary>The workshop as it is in the store now, commits of other instances included.</summary>
    public Task<Outcome> Look(WorkshopId workshop, CancellationToken cancellationToken) =>
        Ask(workshop, new(default, null, null), cancellationToken);

    /// <summary>
    /// The workshop as this process last saw it, without asking the store; null when it is not in memory. Good for drawing and for
    /// reading a form: whatever is decided is decided on the newest.
    /// </summary>
    public Outcome.Saved? LastSeen(WorkshopId workshop) => mailboxes.TryGetValue(workshop, out var mailbox) ? mailbox.Seen : null;

    /// <summary>Tells the workshop that a wake has come. One that is not expected any more changes nothing.</summary>
    public Task<Outcome> Wake(Wake wake, CancellationToken cancellationToken) =>
        Ask(wake.Workshop, new(new($"wake/{wake.Due.ToUnixTimeMilliseconds()}"), null, new Command.Tick()), cancellationToken);

    /// <summary>Writes a workshop's finished map, for what happens beside its mailbox.</summary>
    internal MapWriter MapOf(WorkshopId workshop) => new(workshop, store, catalog);

    /// <summary>Takes a workshop out of memory, when all that waits for it is answered.</summary>
    public async Task Evict(WorkshopId workshop)
    {
        if (!mailboxes.TryGetValue(workshop, out var mailbox)) return;

        mailbox.Close();
        await mailbox.Closed;
        mailboxes.TryRemove(new(workshop, mailbox));
    }

    public async ValueTask DisposeAsync()
    {
        await eviction.DisposeAsync();
        foreach (var mailbox in mailboxes.Values) mailbox.Close();

        // What can still be saved is; what the store keeps waiting for is told that nobody knows.
        var drained = Task.WhenAll(mailboxes.Values.Select(m => m.Closed));
        await Task.WhenAny(drained, Task.Delay(options.StillSavingAfter, clock, CancellationToken.None));
        await stopping.CancelAsync();
        await drained;
        stopping.Dispose();
    }

    private async Task<Outcome> Ask(WorkshopId workshop, Letter letter, CancellationToken cancellationToken)
    {
        while (true)
        {
            var mailbox = mailboxes.GetOrAdd(workshop, Open);
            if (mailbox.TryPost(letter)) break;
            if (!mailbox.IsClosing || stopping.IsCancellationRequested) return new Outcome.Busy();

            // It is leaving memory: wait for it, then a new one reads the workshop afresh.
            await mailbox.Closed.WaitAsync(cancellationToken);
            mailboxes.TryRemove(new(workshop, mailbox));
        }

        try
        {
            return await letter.Answered.WaitAsync(options.StillSavingAfter, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return new Outcome.StillSaving(letter.Answered);
        }
    }

    private Mailbox Open(WorkshopId workshop) =>
        new(new(workshop, store, catalog, options, clock, log, saved => Tell(Changed, workshop, saved), saved => Tell(Owned, workshop, saved), Execute), options, clock, log, stopping.Token);

    /// <summary>A commit is durable whatever those who listen make of it.</summary>
    private void Tell(Action<WorkshopId, Outcome.Saved>? listeners, WorkshopId workshop, Outcome.Saved saved)
    {
        try
        {
            listeners?.Invoke(workshop, saved);
        }
        catch (Exception e)
        {
            log.ListenerFailed(e, workshop);
        }
    }

    private void EvictIdle()
    {
        foreach (var (workshop, mailbox) in mailboxes)
        {
            if (mailbox.Idle < options.IdleAfter) continue;
            mailbox.Close();
            mailbox.Closed.ContinueWith(
                _ => mailboxes.TryRemove(new(workshop, mailbox)), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
