using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>
/// Keys of open anonymous steps and who has answered them, outside the log. Both die when the step settles, and then nothing
/// joins a person to an answer.
/// </summary>
public interface IStepKeys
{
    /// <summary>The step's key; inserts <paramref name="candidate"/> if there is none. Everybody gets the one that is stored.</summary>
    Task<ReadOnlyMemory<byte>> GetOrAdd(StepKeyId id, ReadOnlyMemory<byte> candidate, CancellationToken cancellationToken);

    /// <summary>The step's key, or null when it was deleted or never made.</summary>
    Task<ReadOnlyMemory<byte>?> Find(StepKeyId id, CancellationToken cancellationToken);

    /// <summary>Adds to, or with false takes from, the set of those who have answered. The set keeps neither time nor order.</summary>
    Task MarkAnswered(AskId ask, ParticipantId participant, bool answered, CancellationToken cancellationToken);

    Task<IReadOnlySet<ParticipantId>> Answered(AskId ask, CancellationToken cancellationToken);

    /// <summary>Erases the key and the sets of all its asks, from the file's free pages too. Repeating it does no harm.</summary>
    Task Delete(StepKeyId id, CancellationToken cancellationToken);

    /// <summary>Erases all keys of a workshop.</summary>
    Task DeleteAll(WorkshopId workshop, CancellationToken cancellationToken);
}

/// <param name="Step">Position of the step in the script, from 0.</param>
/// <param name="Generation">1 when first opened; each reopening makes a new key.</param>
public readonly record struct StepKeyId(WorkshopId Workshop, int Step, int Generation);

/// <summary>One time of asking everybody: each part and each round of a step has its own set of those who have answered.</summary>
/// <param name="Part">From 0.</param>
/// <param name="Round">From 1; counted anew in each part.</param>
public readonly record struct AskId(StepKeyId Key, int Part, int Round);
