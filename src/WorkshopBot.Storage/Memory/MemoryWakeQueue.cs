using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemoryWakeQueue : IWakeQueue
{
    private readonly Lock gate = new();
    private readonly List<Waiting> waiting = [];
    private readonly List<SetAsideWake> aside = [];
    private readonly Dictionary<WorkshopId, DateTimeOffset> next = [];

    public Task Schedule(Wake wake, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var due = Milliseconds.Whole(wake.Due);
        lock (gate) waiting.Add(new(wake with { Due = due }));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LeasedWake>> Receive(
        DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var hidden = Milliseconds.Whole(now + lease);
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<LeasedWake>>(
                [.. waiting.Where(w => w.VisibleAt <= now).OrderBy(w => w.Wake.Due).Take(most).Select(w => w.Lease(hidden))]);
        }
    }

    public Task Complete(LeasedWake wake, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) waiting.RemoveAll(w => w.Receipt == wake.Receipt);
        return Task.CompletedTask;
    }

    public Task SetAside(LeasedWake wake, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            // Whose lease has passed on to another receiver decides nothing any more.
            if (waiting.RemoveAll(w => w.Receipt == wake.Receipt) > 0)
            {
                aside.Add(new(Guid.NewGuid().ToString("N"), wake.Wake, reason, wake.Tries, Milliseconds.Whole(at)));
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<SetAsideWake>> WakesSetAside(int most, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) return Task.FromResult<IReadOnlyList<SetAsideWake>>([.. aside.OrderBy(a => a.At).Take(most)]);
    }

    public Task<bool> Retry(string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (aside.Find(a => a.Id == id) is not { } wake) return Task.FromResult(false);

            waiting.Add(new(wake.Wake with { Due = Milliseconds.Whole(now) }));
            aside.Remove(wake);
            return Task.FromResult(true);
        }
    }

    public Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            aside.RemoveAll(a => a.Wake.Workshop == workshop);
            next.Remove(workshop);
        }

        return Task.CompletedTask;
    }

    public Task SetNextWake(WorkshopId workshop, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (due is { } at) next[workshop] = Milliseconds.Whole(at);
            else next.Remove(workshop);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Wake>> NextWakes(DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Wake>>(
                [.. next.Where(n => n.Value <= until).OrderBy(n => n.Value).Take(most).Select(n => new Wake(n.Key, n.Value))]);
        }
    }

    /// <summary>A class, not a record: two wakes for the same moment are two.</summary>
    private sealed class Waiting(Wake wake)
    {
        private int tries;

        public Wake Wake => wake;

        public DateTimeOffset VisibleAt { get; private set; } = wake.Due;

        public string? Receipt { get; private set; }

        public LeasedWake Lease(DateTimeOffset until)
        {
            VisibleAt = until;
            Receipt = Guid.NewGuid().ToString("N");
            return new(wake, Receipt, ++tries);
        }
    }
}
