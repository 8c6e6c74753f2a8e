using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteTenants(Writer writer, Readers readers) : ITenants
{
    public async Task<TenantId> GetOrAdd(string alias, TenantId candidate, CancellationToken cancellationToken) =>
        await Find(alias, cancellationToken)
        ?? await writer.Run(session => AddOrFind(session, alias, candidate), cancellationToken);

    public Task<bool> AddAlias(TenantId tenant, string alias, CancellationToken cancellationToken) =>
        writer.Run(session => AddOrFind(session, alias, tenant) == tenant, cancellationToken);

    public Task<TenantId?> Find(string alias, CancellationToken cancellationToken) =>
        readers.Run(session => Behind(session, alias), cancellationToken);

    public Task Forget(TenantId tenant, CancellationToken cancellationToken) => writer.Run(
        session => session.Erasure.Delete(session, Schema.TenantAliases, "WHERE Tenant = $1", tenant.Value), cancellationToken, erases: true);

    private static TenantId AddOrFind(Session session, string alias, TenantId tenant)
    {
        session.Execute("INSERT INTO TenantAliases VALUES ($1, $2) ON CONFLICT DO NOTHING", alias, tenant.Value);
        return Behind(session, alias)!.Value;
    }

    private static TenantId? Behind(Session session, string alias)
    {
        var tenants = session.Query(
            "SELECT Tenant FROM TenantAliases WHERE Alias = $1", row => new TenantId(row.GetString(0)), alias);
        return tenants is [var tenant] ? tenant : null;
    }
}
