namespace WorkshopBot.Teams.Calling;

/// <summary>What a rate leaves, in the order in which it was asked for.</summary>
internal sealed class Budget(Rate rate, TimeProvider clock)
{
    /// <summary>Whoever would wait longer is told so instead: what they bring would be old by then.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly TimeSpan longest = rate.Limits.Max(l => l.Window);
    private readonly long origin = clock.GetTimestamp();
    private readonly List<TimeSpan> spent = [];
    private TimeSpan notBefore = TimeSpan.MinValue;
    private Task last = Task.CompletedTask;
    private int queued;

    /// <summary>Nobody waits, and nothing that was spent counts any more.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                var now = Now;
                Forget(now);
                return queued == 0 && spent.Count == 0 && notBefore <= now;
            }
        }
    }

    /// <summary>Waits for those who came before.</summary>
    /// <returns>The turn; whoever comes after waits for its end.</returns>
    /// <exception cref="BusyException">It would take too long.</exception>
    public async Task<IDisposable> Queue(CancellationToken cancellationToken)
    {
        var mine = new Turn(this);
        Task before;
        lock (gate)
        {
            var wait = WaitBehind(queued);
            if (queued >= rate.MostWaiting || wait > LongestWait) throw new BusyException(wait);

            queued++;
            (before, last) = (last, mine.Over);
        }

        try
        {
            await before.WaitAsync(cancellationToken);
            return mine;
        }
        catch (OperationCanceledException)
        {
            // Whoever waits behind still waits for those in front.
            _ = before.ContinueWith(_ => mine.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>Only for whose turn it is.</summary>
    /// <exception cref="BusyException">It would take too long.</exception>
    public async Task UntilFree(CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            lock (gate) wait = WaitBehind(0);
            if (wait == TimeSpan.Zero) return;
            if (wait > LongestWait) throw new BusyException(wait);

            // A delay is cut to whole milliseconds, and one of less is none.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancellationToken);
        }
    }

    /// <summary>Only for whose turn it is.</summary>
    /// <returns>False when it has to wait again: Teams wants nothing for a while.</returns>
    public bool TrySpend()
    {
        lock (gate)
        {
            if (WaitBehind(0) > TimeSpan.Zero) return false;

            spent.Add(Now);
            return true;
        }
    }

    /// <summary>Teams wants nothing of this kind for a while.</summary>
    public void Pause(TimeSpan pause)
    {
        lock (gate) notBefore = Later(notBefore, Now + pause);
    }

    // The wall's clock may be set back; this one may not.
    private TimeSpan Now => clock.GetElapsedTime(origin);

    private TimeSpan WaitBehind(int others)
    {
        // Read once: it goes on meanwhile.
        var now = Now;
        Forget(now);
        var at = Next(spent, now);
        if (others > 0)
        {
            List<TimeSpan> then = [.. spent, at];
            for (var i = 0; i < others; i++) then.Add(at = Next(then, at));
        }

        return at - now;
    }

    private TimeSpan Next(List<TimeSpan> calls, TimeSpan earliest)
    {
        var at = Later(earliest, notBefore);
        foreach (var limit in rate.Limits)
        {
            if (calls.Count >= limit.Calls) at = Later(at, calls[^limit.Calls] + limit.Window);
        }

        return at;
    }

    private void Forget(TimeSpan now)
    {
        var over = now - longest;
        var old = spent.FindIndex(s => s > over);
        spent.RemoveRange(0, old < 0 ? spent.Count : old);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private void Leave()
    {
        lock (gate) queued--;
    }

    private sealed class Turn(Budget budget) : IDisposable
    {
        private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Over => over.Task;

        public void Dispose()
        {
            if (over.TrySetResult()) budget.Leave();
        }
    }
}
