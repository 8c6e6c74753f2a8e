namespace WorkshopBot.Slack.Calling;

/// <summary>So many calls within so long, in the order in which they were asked for.</summary>
internal sealed class Budget(int calls, TimeSpan window, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly long origin = clock.GetTimestamp();
    private readonly Queue<TimeSpan> spent = new();
    private TimeSpan notBefore = TimeSpan.MinValue;
    private Task last = Task.CompletedTask;

    /// <summary>Calls that could be made now, without waiting.</summary>
    public int Left
    {
        get
        {
            lock (gate) return last.IsCompleted && Wait() == TimeSpan.Zero ? calls - spent.Count : 0;
        }
    }

    /// <summary>Nobody waits, and nothing that was spent counts any more.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate) return last.IsCompleted && Wait() == TimeSpan.Zero && spent.Count == 0;
        }
    }

    /// <summary>Takes one call if that needs no waiting.</summary>
    public bool TryTake()
    {
        lock (gate)
        {
            if (!last.IsCompleted || Wait() > TimeSpan.Zero) return false;

            spent.Enqueue(Now);
            return true;
        }
    }

    /// <summary>Takes one call, after all who came before.</summary>
    public async Task Take(CancellationToken cancellationToken)
    {
        using var mine = await Queue(cancellationToken);
        await UntilFree(cancellationToken);
        Spend();
    }

    /// <summary>For who has to do several things before anybody else's turn comes.</summary>
    public async Task<IDisposable> Queue(CancellationToken cancellationToken)
    {
        var mine = new Turn();
        Task before;
        lock (gate) (before, last) = (last, mine.Over);
        try
        {
            await before.WaitAsync(cancellationToken);
            return mine;
        }
        catch (OperationCanceledException)
        {
            // Whoever waits behind still waits for those in front.
            _ = before.ContinueWith(
                _ => mine.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>Only for whose turn it is.</summary>
    public async Task UntilFree(CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            lock (gate) wait = Wait();
            if (wait == TimeSpan.Zero) return;

            // A delay is cut to whole milliseconds, and one of less is none.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancellationToken);
        }
    }

    public void Spend()
    {
        lock (gate) spent.Enqueue(Now);
    }

    /// <summary>Slack wants nothing of this kind for a while.</summary>
    public void Pause(TimeSpan pause)
    {
        lock (gate) notBefore = notBefore > Now + pause ? notBefore : Now + pause;
    }

    // The wall's clock may be set back; this one may not.
    private TimeSpan Now => clock.GetElapsedTime(origin);

    private TimeSpan Wait()
    {
        // Read once: it goes on meanwhile.
        var now = Now;
        while (spent.TryPeek(out var oldest) && now - oldest >= window) spent.Dequeue();
        var until = spent.Count < calls ? notBefore : Later(notBefore, spent.Peek() + window);
        return until > now ? until - now : TimeSpan.Zero;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class Turn : IDisposable
    {
        private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Over => over.Task;

        public void Dispose() => over.TrySetResult();
    }
}
