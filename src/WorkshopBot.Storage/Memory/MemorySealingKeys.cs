using System.Collections.Concurrent;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemorySealingKeys : ISealingKeys
{
    private readonly ConcurrentDictionary<string, SealingKey> keys = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<SealingKey>> All(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<SealingKey>>([.. keys.Values.OrderBy(k => k.Name, StringComparer.Ordinal)]);
    }

    public Task Add(SealingKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        keys.TryAdd(key.Name, key);
        return Task.CompletedTask;
    }
}
