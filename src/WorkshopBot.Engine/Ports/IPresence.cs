using System.Collections.Immutable;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>
/// What instances tell one another about who is in a workshop just now. Forgotten by its nature: one row an instance, overwritten and
/// deleted in place, without a history and without being durable.
/// </summary>
public interface IPresence
{
    /// <summary>Replaces what this instance has told before.</summary>
    Task Tell(WorkshopId workshop, Attendance attendance, CancellationToken cancellationToken);

    /// <summary>What all instances have told. Who reads decides what is too old, because clocks differ: by whether the beat goes on.</summary>
    Task<IReadOnlyList<Attendance>> Told(WorkshopId workshop, CancellationToken cancellationToken);

    /// <summary>Removes what an instance has told: it leaves, or it was found dead. Repeating it does no harm.</summary>
    Task Leave(WorkshopId workshop, string instance, CancellationToken cancellationToken);
}

/// <param name="Instance">Random for every process; letters and digits.</param>
/// <param name="Beat">Another number each time it is told.</param>
/// <param name="Here">Have the workshop open.</param>
/// <param name="Writing">Have a form open.</param>
/// <param name="Touched">Have just done something that nobody but they themselves are shown.</param>
public sealed record Attendance(
    string Instance, long Beat, ImmutableArray<ParticipantId> Here, ImmutableArray<ParticipantId> Writing, ImmutableArray<ParticipantId> Touched)
{
    /// <summary>
    /// How many of each an instance tells: their ids fit into what every store takes as one value. In a larger crowd the others count as
    /// away for people of another instance.
    /// </summary>
    public const int MostOfEach = 1_000;
}
