namespace WorkshopBot.Testing;

/// <summary>A clock that stands still until <see cref="Advance"/>, which fires the timers it passes, in the order they are due.</summary>
/// <remarks>
/// Callbacks run on the advancing thread, and see the moment they were due as the present. A timer that is due at once fires
/// with the next <see cref="Advance"/>, even one of nothing.
/// </remarks>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> pending = [];
    private readonly List<(Func<bool> IsReached, TaskCompletionSource Reached)> watchers = [];
    private DateTimeOffset now = start.ToUniversalTime();

    /// <summary>Starts on a Monday at nine.</summary>
    public TestClock() : this(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);

        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } alarm) alarm.Fire();
    }

    /// <summary>Completes when so many timers are waiting: then whatever should be asleep is, and time may pass.</summary>
    public Task Sleeping(int atLeast = 1) => Until(() => pending.Count >= atLeast);

    /// <summary>Completes when a timer is waiting that was set to exactly this span: whoever waits so long is known by it.</summary>
    public Task Sleeping(TimeSpan span) => Until(() => pending.Exists(a => a.Span == span));

    /// <summary>Completes when none such is waiting.</summary>
    public Task Over(TimeSpan span) => Until(() => !pending.Exists(a => a.Span == span));

    private Task Until(Func<bool> isReached)
    {
        lock (gate)
        {
            if (isReached()) return Task.CompletedTask;

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((isReached, reached));
            return reached.Task;
        }
    }

    private Alarm? TakeDue(DateTimeOffset end)
    {
        lock (gate)
        {
            var next = pending.MinBy(a => a.Due);
            if (next is null || next.Due > end)
            {
                now = end > now ? end : now;
                return null;
            }

            now = next.Due > now ? next.Due : now;
            pending.Remove(next);
            Tell();
            if (next.Period > TimeSpan.Zero) Enlist(next, next.Period);
            return next;
        }
    }

    private void Enlist(Alarm alarm, TimeSpan dueTime)
    {
        (alarm.Due, alarm.Span) = (now + dueTime, dueTime);
        pending.Add(alarm);
        Tell();
    }

    private void Tell() => watchers.RemoveAll(w => w.IsReached() && w.Reached.TrySetResult());

    private sealed class Alarm(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        private bool disposed;

        public DateTimeOffset Due { get; set; }

        public TimeSpan Span { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                if (disposed) return false;

                clock.pending.Remove(this);
                Period = period;
                if (dueTime != Timeout.InfiniteTimeSpan) clock.Enlist(this, dueTime);
                else clock.Tell();
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                disposed = true;
                clock.pending.Remove(this);
                clock.Tell();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
