using System.Collections.Concurrent;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemoryTenants : ITenants
{
    private readonly ConcurrentDictionary<string, TenantId> tenants = new(StringComparer.Ordinal);

    public Task<TenantId> GetOrAdd(string alias, TenantId candidate, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(tenants.GetOrAdd(alias, candidate));
    }

    public Task<bool> AddAlias(TenantId tenant, string alias, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(tenants.GetOrAdd(alias, tenant) == tenant);
    }

    public Task<TenantId?> Find(string alias, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<TenantId?>(tenants.TryGetValue(alias, out var tenant) ? tenant : null);
    }

    public Task Forget(TenantId tenant, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var alias in tenants.Where(t => t.Value == tenant)) tenants.TryRemove(alias);
        return Task.CompletedTask;
    }
}
