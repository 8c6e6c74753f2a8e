using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>One workshop's next wake, in the queue and in the row that restores it.</summary>
internal sealed class Alarm(WorkshopId workshop, IWakeQueue wakes)
{
    private DateTimeOffset? set;

    public void Forget() => set = null;

    /// <summary>
    /// A wake that a commit needs is there before the commit: a crash between leaves one too many, never one too few.
    /// </summary>
    /// <param name="also">A wake besides the one that the workshop expects.</param>
    public async Task SetBefore(Workshop after, DateTimeOffset? also, CancellationToken stopping)
    {
        if (also is { } at) await wakes.Schedule(new(workshop, at), stopping);
        if (Decider.NextWake(after) is not { } due || due == set) return;

        await wakes.Schedule(new(workshop, due), stopping);
        await wakes.SetNextWake(workshop, due, stopping);
        set = due;
    }

    /// <summary>A row that says more than is expected costs the sweep a wake for nothing, no more.</summary>
    public Task ClearAfter(Workshop now, CancellationToken stopping) =>
        set is null || Decider.NextWake(now) is not null ? Task.CompletedTask : Correct(now, stopping);

    /// <summary>Makes the row say what the workshop expects: after a wake, which the row may have caused.</summary>
    public async Task Correct(Workshop now, CancellationToken stopping)
    {
        set = Decider.NextWake(now);
        await wakes.SetNextWake(workshop, set, stopping);
    }
}
