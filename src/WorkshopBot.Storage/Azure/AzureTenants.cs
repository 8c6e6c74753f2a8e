using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>One partition an alias, so that organisations do not share what a partition can do; in it one row.</summary>
internal sealed class AzureTenants(Rows aliases) : ITenants
{
    private const string Only = "tenant";
    private const string Tenant = "Tenant";

    public async Task<TenantId> GetOrAdd(string alias, TenantId candidate, CancellationToken cancellationToken)
    {
        var row = Row(alias, candidate);
        while (true)
        {
            if (await Find(alias, cancellationToken) is { } tenant) return tenant;
            if (await aliases.Insert(row, cancellationToken)) return candidate;
        }
    }

    public async Task<bool> AddAlias(TenantId tenant, string alias, CancellationToken cancellationToken) =>
        await GetOrAdd(alias, tenant, cancellationToken) == tenant;

    public async Task<TenantId?> Find(string alias, CancellationToken cancellationToken)
    {
        var row = await aliases.Find(Key.Of(alias), Only, cancellationToken);
        return row is null ? null : new TenantId(row.GetString(Tenant));
    }

    /// <summary>Reads the whole table: it has a row an organisation, and one is forgotten rarely.</summary>
    public async Task Forget(TenantId tenant, CancellationToken cancellationToken)
    {
        await foreach (var row in aliases.Query(TableClient.CreateQueryFilter($"Tenant eq {tenant.Value}"), null, cancellationToken))
            await aliases.Delete(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
    }

    internal static TableEntity Row(string alias, TenantId tenant) => new(Key.Of(alias), Only) { [Tenant] = tenant.Value };

    internal static Piece Piece(TableEntity row) => new Piece.TenantAlias(Key.Parts(row.PartitionKey)[0], new(row.GetString(Tenant)));
}
