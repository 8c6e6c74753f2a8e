using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Azure;

/// <summary>One partition an alias; in it one row, with a version of our own that tells what we wrote from what somebody else did.</summary>
internal sealed class AzureInstallations(Rows rows) : IInstallations
{
    private const string Only = "installation";
    private const string Tenant = "Tenant";
    private const string Tokens = "Tokens";
    private const string UninstalledAt = "UninstalledAt";
    private const string Version = "Version";

    public async Task<Installation?> Find(string alias, CancellationToken cancellationToken) =>
        await rows.Find(Key.Of(alias), Only, cancellationToken) is { } row ? Read(row) : null;

    public async Task<Installation?> Save(Installation installation, CancellationToken cancellationToken)
    {
        var row = Row(installation);
        if (await Write(row, installation.Version, cancellationToken)) return Read(row);

        // The client repeats a write whose answer was lost, and then meets its own.
        var found = await Find(installation.Alias, cancellationToken);
        return found?.Version == row.GetString(Version) ? found : null;
    }

    public async IAsyncEnumerable<Installation> All(TenantId? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = tenant is { } one ? TableClient.CreateQueryFilter($"Tenant eq {one.Value}") : null;
        await foreach (var row in rows.Query(filter, null, cancellationToken)) yield return Read(row);
    }

    public Task Delete(string alias, CancellationToken cancellationToken) =>
        rows.Delete(Key.Of(alias), Only, ETag.All, cancellationToken);

    internal static TableEntity Row(Installation installation) => new(Key.Of(installation.Alias), Only)
    {
        [Tenant] = installation.Tenant.Value,
        [Tokens] = installation.Tokens.ToArray(),
        [UninstalledAt] = installation.UninstalledAt is { } at ? Milliseconds.Of(at) : null,
        [Version] = Guid.NewGuid().ToString("N"),
    };

    internal static Installation Read(TableEntity row) => new(
        Key.Parts(row.PartitionKey)[0],
        new(row.GetString(Tenant)),
        row.GetBinary(Tokens),
        row.GetInt64(UninstalledAt) is { } at ? Milliseconds.From(at) : null)
    {
        Version = row.GetString(Version),
    };

    private async Task<bool> Write(TableEntity row, string? version, CancellationToken cancellationToken)
    {
        if (version is null) return await rows.Insert(row, cancellationToken);

        var found = await rows.Find(row.PartitionKey, row.RowKey, cancellationToken);
        return found?.GetString(Version) == version && await rows.Replace(row, found!.ETag, cancellationToken) is not null;
    }
}
