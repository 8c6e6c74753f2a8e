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
