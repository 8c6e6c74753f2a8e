using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Where the bot is installed, with its tokens. They lie in the store sealed, and leave it when the bot is taken away.</summary>
public sealed class Installations(IStore store, ISeal seal, TimeProvider clock)
{
    /// <summary>Null when the bot is not there, or not any more.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys that sealed the tokens are gone.</exception>
    public async Task<Installed?> Find(string alias, CancellationToken cancellationToken) =>
        await store.Installations.Find(alias, cancellationToken) is { UninstalledAt: null } stored
            ? new(stored.Alias, stored.Tenant, Encoding.UTF8.GetString(seal.Open(stored.Tokens.ToArray())), stored.Version)
            : null;

    /// <returns>
    /// The installation as it is now; null when somebody else has changed it since it was found: whoever rotates a token reads theirs then.
    /// </returns>
    public async Task<Installed?> Save(Installed installed, CancellationToken cancellationToken)
    {
        // Installed anew: what was taken away is replaced, whatever version it had.
        var version = installed.Version;
        if (version is null && await store.Installations.Find(installed.Alias, cancellationToken) is { UninstalledAt: not null } former) version = former.Version;

        var sealedTokens = seal.Close(Encoding.UTF8.GetBytes(installed.Tokens));
        var saved = await store.Installations.Save(
            new(installed.Alias, installed.Tenant, sealedTokens, UninstalledAt: null) { Version = version }, cancellationToken);
        return saved is null ? null : installed with { Version = saved.Version };
    }

    /// <summary>The bot was taken away: its tokens go at once, all else when retention says so. Repeating it does no harm.</summary>
    public async Task Uninstall(string alias, CancellationToken cancellationToken)
    {
        while (await store.Installations.Find(alias, cancellationToken) is { UninstalledAt: null } stored)
        {
            await store.Installations.Save(stored with { Tokens = default, UninstalledAt = clock.GetUtcNow() }, cancellationToken);
        }
    }
}

/// <param name="Alias">As in <see cref="ITenants"/>.</param>
/// <param name="Tokens">Whatever text the channel needs; a secret.</param>
/// <param name="Version">Opaque; null before it is saved.</param>
public sealed record Installed(string Alias, TenantId Tenant, string Tokens, string? Version = null)
{
    /// <summary>Never says the tokens.</summary>
    public override string ToString() => $"{Alias} of {Tenant}";
}
