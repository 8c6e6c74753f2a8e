using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>
/// Everything that happened in a workshop, as numbered commits. Inserting <c>(workshop, number)</c> is the only lock.
/// </summary>
public interface IEventLog
{
    /// <summary>Inserts one commit. When the task completes with <see cref="AppendResult.Appended"/> it is durable.</summary>
    /// <remarks>
    /// Any exception means that the outcome is unknown: the commit may or may not be there, now or a little later.
    /// The caller reads the number back and compares <see cref="StoredCommit.Id"/>: a repeated insert conflicts with itself.
    /// </remarks>
    Task<AppendResult> Append(WorkshopId workshop, StoredCommit commit, CancellationToken cancellationToken);

    /// <summary>Commits with a number above <paramref name="after"/>, ascending, without gaps; of a deleted log the closing one. An unknown workshop has none.</summary>
    IAsyncEnumerable<StoredCommit> Read(WorkshopId workshop, long after, CancellationToken cancellationToken);

    /// <summary>The newest commit, or null when the workshop is unknown or its log deleted. Costs about the same for short and long logs.</summary>
    Task<StoredCommit?> Last(WorkshopId workshop, CancellationToken cancellationToken);

    /// <summary>Every workshop that has a log, each once, in no promised order. Ones that begin or end meanwhile may be missing.</summary>
    /// <param name="tenant">Only this tenant's; null: everybody's, which is for operators alone.</param>
    IAsyncEnumerable<WorkshopId> Workshops(TenantId? tenant, CancellationToken cancellationToken);

    /// <summary>
    /// Removes the workshop's whole log and closes it: all that is left is a commit without a body under the next number, so that no
    /// instance that still has the workshop in memory can write on. (One that is behind as well is stopped by SQLite; in Azure it may still
    /// write a lower number, which goes when the workshop is next read.) Repeating it does no harm; an unknown workshop stays unknown.
    /// </summary>
    Task Delete(WorkshopId workshop, CancellationToken cancellationToken);
}

public enum AppendResult
{
    Appended,

    /// <summary>The number holds a commit already: perhaps this very one, from an attempt whose answer was lost.</summary>
    NumberTaken,
}

/// <param name="Number">1 for the first commit; each next one is one higher.</param>
/// <param name="Id">Random per commit; tells our own earlier attempt from somebody else's commit.</param>
/// <param name="Body">UTF-8 JSON; the store does not look inside. Up to 2 MiB: what every store takes at once. Empty only in a closing commit, which <see cref="IEventLog.Delete"/> writes.</param>
public sealed record StoredCommit(long Number, Guid Id, ReadOnlyMemory<byte> Body)
{
    /// <summary>What stands at the end of a log that was deleted. Those before it are gone, or about to go.</summary>
    public bool IsClosing => Body.IsEmpty && Id == Guid.Empty;
}
