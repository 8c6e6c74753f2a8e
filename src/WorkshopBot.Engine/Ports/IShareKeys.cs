using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>
/// A key for each workshop, by which the links are signed that let others see its map. It is worth no more than what the store holds besides:
/// the map itself.
/// </summary>
public interface IShareKeys
{
    /// <summary>The workshop's key; stores <paramref name="candidate"/> if there is none. All callers get the same.</summary>
    /// <param name="candidate">32 random bytes.</param>
    Task<ReadOnlyMemory<byte>> GetOrAdd(WorkshopId workshop, ReadOnlyMemory<byte> candidate, CancellationToken cancellationToken);

    /// <summary>Null where nothing was shared yet, or all of it was revoked.</summary>
    Task<ReadOnlyMemory<byte>?> Find(WorkshopId workshop, CancellationToken cancellationToken);

    /// <summary>No link of the workshop's opens anything from now on, on whichever instance. Repeating it does no harm.</summary>
    Task Delete(WorkshopId workshop, CancellationToken cancellationToken);
}
