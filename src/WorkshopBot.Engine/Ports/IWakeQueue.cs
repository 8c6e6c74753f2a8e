using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>Alarms. One may come twice, late or never: it names the due time it was made for, and the state decides.</summary>
public interface IWakeQueue
{
    Task Schedule(Wake wake, CancellationToken cancellationToken);

    /// <summary>
    /// Takes up to <paramref name="most"/> wakes that are due at <paramref name="now"/>, soonest first, and hides them from
    /// other receivers until <paramref name="now"/> + <paramref name="lease"/>; one that is not completed by then comes again.
    /// </summary>
    Task<IReadOnlyList<LeasedWake>> Receive(
        DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Removes a received wake. One whose lease has passed on to another receiver stays.</summary>
    Task Complete(LeasedWake wake, CancellationToken cancellationToken);

    /// <summary>Takes a received wake out of the queue because it keeps failing, and keeps it with the reason until it is retried.</summary>
    /// <param name="reason">For operators: no text or name that somebody typed.</param>
    Task SetAside(LeasedWake wake, string reason, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The wakes that were set aside, the one set aside first in front.</summary>
    Task<IReadOnlyList<SetAsideWake>> WakesSetAside(int most, CancellationToken cancellationToken);

    /// <summary>Puts a wake that was set aside back into the queue, due at once. False when there is none of that id.</summary>
    /// <param name="now">Its new due time.</param>
    Task<bool> Retry(string id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Removes what is set aside and remembered of a workshop. A wake that still comes for it does no harm.</summary>
    Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken);

    /// <summary>
    /// Remembers when a workshop next expects a wake (null: not at all), for the sweep that restores lost ones. One row a workshop.
    /// </summary>
    Task SetNextWake(WorkshopId workshop, DateTimeOffset? due, CancellationToken cancellationToken);

    /// <summary>Workshops whose remembered wake was due at or before <paramref name="until"/>, soonest first.</summary>
    Task<IReadOnlyList<Wake>> NextWakes(DateTimeOffset until, int most, CancellationToken cancellationToken);
}

/// <param name="Due">UTC; to the millisecond, which every store keeps.</param>
public sealed record Wake(WorkshopId Workshop, DateTimeOffset Due);

/// <param name="Receipt">Opaque; proves the lease.</param>
/// <param name="Tries">How often it was received, this time included.</param>
public sealed record LeasedWake(Wake Wake, string Receipt, int Tries);

/// <param name="Id">What <see cref="IWakeQueue.Retry"/> takes; letters and digits only.</param>
/// <param name="Tries">How often it was received before.</param>
public sealed record SetAsideWake(string Id, Wake Wake, string Reason, int Tries, DateTimeOffset At);
