using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemoryInstallations : IInstallations
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Installation> installations = new(StringComparer.Ordinal);
    private long versions;

    public Task<Installation?> Find(string alias, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) return Task.FromResult(installations.GetValueOrDefault(alias));
    }

    public Task<Installation?> Save(Installation installation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (installations.GetValueOrDefault(installation.Alias)?.Version != installation.Version) return Task.FromResult<Installation?>(null);

            // The caller's buffer is the caller's to use again.
            return Task.FromResult<Installation?>(installations[installation.Alias] = installation with
            {
                Tokens = installation.Tokens.ToArray(),
                UninstalledAt = installation.UninstalledAt is { } at ? Milliseconds.Whole(at) : null,
                Version = $"{++versions}",
            });
        }
    }

    public async IAsyncEnumerable<Installation> All(TenantId? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        List<Installation> all;
        lock (gate) all = [.. installations.Values.Where(i => tenant is null || i.Tenant == tenant)];
        foreach (var installation in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return installation;
        }
    }

    public Task Delete(string alias, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) installations.Remove(alias);
        return Task.CompletedTask;
    }
}
