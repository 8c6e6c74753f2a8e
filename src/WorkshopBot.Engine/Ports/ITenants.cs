using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>Finds our tenant for a platform's organisation.</summary>
public interface ITenants
{
    /// <summary>The tenant behind an alias; stores <paramref name="candidate"/> for it if there is none. All callers get the same.</summary>
    /// <param name="alias"><c>slack/T…</c>, <c>slack/E…</c> or <c>teams/&lt;guid&gt;</c>; compared ordinally.</param>
    Task<TenantId> GetOrAdd(string alias, TenantId candidate, CancellationToken cancellationToken);

    /// <summary>Another name for a tenant. False when the alias already belongs to a different one; then nothing changes.</summary>
    Task<bool> AddAlias(TenantId tenant, string alias, CancellationToken cancellationToken);

    Task<TenantId?> Find(string alias, CancellationToken cancellationToken);

    /// <summary>Removes all aliases of a tenant. Repeating it does no harm.</summary>
    Task Forget(TenantId tenant, CancellationToken cancellationToken);
}
