using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Brings due wakes to their workshops, and restores lost ones.</summary>
public sealed class WakePump(WorkshopEngine engine, IWakeQueue wakes, TimeProvider clock, ILogger<WakePump> log)
{
    private const int Most = 32;

    private const int SweepPage = 1_000;

    /// <summary>A defect of one workshop: tried this often, then its wake is set aside.</summary>
    public const int MostFailures = 10;

    /// <summary>
    /// A store that cannot be reached, a full mailbox and an unknown outcome are not the workshop's fault: its wake is set aside after a
    /// day of tries, one each <see cref="Lease"/>.
    /// </summary>
    public const int MostTries = 24 * 60;

    /// <summary>A wake that was not carried out comes again after this.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    /// <summary>Runs until cancelled. A store that fails is tried again at the next poll.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        using var ticks = new PeriodicTimer(PollEvery, clock);
        long? swept = null;
        do
        {
            try
            {
                while (await Deliver(cancellationToken) == Most) { }

                if (swept is { } last && clock.GetElapsedTime(last) < SweepEvery) continue;
                await Sweep(cancellationToken);
                swept = clock.GetTimestamp();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.WakesUnavailable(e);
            }
        }
        while (await ticks.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Delivers what is due now.</summary>
    /// <returns>How many wakes were received.</returns>
    public async Task<int> Deliver(CancellationToken cancellationToken)
    {
        var due = await wakes.Receive(clock.GetUtcNow(), Most, Lease, cancellationToken);
        foreach (var leased in due)
        {
            var outcome = await engine.Wake(leased.Wake, cancellationToken);
            if (outcome is Outcome.StillSaving saving) outcome = await saving.Later.WaitAsync(cancellationToken);

            if (outcome is Outcome.Saved or Outcome.Refused or Outcome.ReadOnly) await wakes.Complete(leased, cancellationToken);
            else if (leased.Tries >= (outcome is Outcome.Failed ? MostFailures : MostTries)) await SetAside(leased, outcome, cancellationToken);
            else log.WakeFailed(leased.Wake.Workshop, leased.Tries);
        }

        return due.Count;
    }

    /// <summary>Schedules again what is overdue by its row: its wake was lost, or is about to come and does no harm twice.</summary>
    public async Task Sweep(CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() - Lease;
        var restored = new HashSet<WorkshopId>();
        for (var most = SweepPage; ; most += SweepPage)
        {
            var overdue = await wakes.NextWakes(until, most, cancellationToken);
            foreach (var wake in overdue.Where(w => restored.Add(w.Workshop)))
            {
                await wakes.Schedule(wake with { Due = clock.GetUtcNow() }, cancellationToken);
            }

            if (overdue.Count < most) return;
        }
    }

    private async Task SetAside(LeasedWake leased, Outcome outcome, CancellationToken cancellationToken)
    {
        var reason = outcome is Outcome.Failed failed ? $"Failed, error {failed.ErrorId}" : outcome.GetType().Name;

        // The row first: were only the wake gone, the sweep would bring it back each hour.
        await wakes.SetNextWake(leased.Wake.Workshop, null, cancellationToken);
        await wakes.SetAside(leased, reason, clock.GetUtcNow(), cancellationToken);
        log.WakeSetAside(leased.Wake.Workshop, leased.Tries, reason);
    }
}
