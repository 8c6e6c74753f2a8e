using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>Where the bot is installed, with the tokens it got there, sealed: the store cannot read them.</summary>
public interface IInstallations
{
    Task<Installation?> Find(string alias, CancellationToken cancellationToken);

    /// <summary>
    /// Stores an installation if the one that is stored still has <see cref="Installation.Version"/>; null: if there is none.
    /// A rotating refresh token is good for one use, so whoever comes second must read the first one's.
    /// </summary>
    /// <returns>The installation as stored, with its new version; null when somebody else was quicker, and nothing changed.</returns>
    Task<Installation?> Save(Installation installation, CancellationToken cancellationToken);

    /// <summary>All of a tenant; null: everybody's, for the purge after an uninstall.</summary>
    IAsyncEnumerable<Installation> All(TenantId? tenant, CancellationToken cancellationToken);

    /// <summary>Repeating it does no harm.</summary>
    Task Delete(string alias, CancellationToken cancellationToken);
}

/// <param name="Alias">As in <see cref="ITenants"/>: <c>slack/T…</c>; compared ordinally.</param>
/// <param name="Tokens">Sealed; up to 32 KiB. Empty once uninstalled.</param>
/// <param name="UninstalledAt">UTC, to the millisecond; null while installed.</param>
public sealed record Installation(string Alias, TenantId Tenant, ReadOnlyMemory<byte> Tokens, DateTimeOffset? UninstalledAt)
{
    /// <summary>Opaque; null before it is stored.</summary>
    public string? Version { get; init; }
}
