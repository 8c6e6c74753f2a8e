using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Sqlite;

internal sealed class SqliteInstallations(Writer writer, Readers readers) : IInstallations
{
    private const string Select = "SELECT Alias, Tenant, Tokens, UninstalledAt, Version FROM Installations";

    public Task<Installation?> Find(string alias, CancellationToken cancellationToken) =>
        readers.Run(session => Behind(session, alias), cancellationToken);

    public Task<Installation?> Save(Installation installation, CancellationToken cancellationToken) => writer.Run(
        session => Write(session, installation) == 1 ? Behind(session, installation.Alias) : null,
        cancellationToken,
        erases: installation.Version is not null);

    public async IAsyncEnumerable<Installation> All(TenantId? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = await readers.Run(
            session => session.Query($"{Select} WHERE $1 IS NULL OR Tenant = $1 ORDER BY Alias", Read, tenant?.Value), cancellationToken);
        foreach (var installation in all) yield return installation;
    }

    public Task Delete(string alias, CancellationToken cancellationToken) => writer.Run(
        session => session.Erasure.Delete(session, Schema.Installations, "WHERE Alias = $1", alias), cancellationToken, erases: true);

    /// <returns>How many rows it wrote: 1, or 0 when somebody else was quicker.</returns>
    private static int Write(Session session, Installation installation)
    {
        object?[] values =
        [
            installation.Alias, installation.Tenant.Value, installation.Tokens.ToArray(),
            installation.UninstalledAt is { } at ? Milliseconds.Of(at) : null,
        ];

        // Deleted for good and not updated: tokens that were replaced or taken away are not to stay in the file, sealed or not.
        if (installation.Version is { } version
            && session.Erasure.Delete(session, Schema.Installations, "WHERE Alias = $1 AND Version = $2", installation.Alias, version) == 0) return 0;

        // Random, not counted: an installation that was removed and made again is another one.
        return session.Execute("INSERT INTO Installations VALUES ($1, $2, $3, $4, hex(randomblob(8))) ON CONFLICT DO NOTHING", values);
    }

    private static Installation? Behind(Session session, string alias) =>
        session.Query($"{Select} WHERE Alias = $1", Read, alias) is [var installation] ? installation : null;

    internal static Installation Read(SqliteDataReader row) =>
        new(row.GetString(0), new(row.GetString(1)), row.GetFieldValue<byte[]>(2), row.IsDBNull(3) ? null : Milliseconds.From(row.GetInt64(3)))
        {
            Version = row.GetString(4),
        };
}
