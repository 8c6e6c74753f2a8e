using System.Collections.Concurrent;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemoryShareKeys : IShareKeys
{
    private readonly ConcurrentDictionary<WorkshopId, ReadOnlyMemory<byte>> keys = new();

    public Task<ReadOnlyMemory<byte>> GetOrAdd(WorkshopId workshop, ReadOnlyMemory<byte> candidate, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(keys.GetOrAdd(workshop, _ => candidate.ToArray()));
    }

    public Task<ReadOnlyMemory<byte>?> Find(WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(keys.TryGetValue(workshop, out var key) ? key : default(ReadOnlyMemory<byte>?));
    }

    public Task Delete(WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        keys.TryRemove(workshop, out _);
        return Task.CompletedTask;
    }
}
