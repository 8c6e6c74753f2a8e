using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace WorkshopBot.Teams.Receiving;

/// <summary>
/// The keys that tokens are signed with, as OpenID metadata tells them. They are asked for anew once a day, and when a token names
/// one that nobody knows, but not more often than once an hour: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.
/// </summary>
internal sealed class SigningKeys(Uri address, IDocumentRetriever documents, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public static readonly TimeSpan NotMoreOftenThan = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim asking = new(1, 1);
    private Known? known;

    /// <summary>Null when nobody signs with such a key.</summary>
    /// <exception cref="Exception">The metadata cannot be read, and was never.</exception>
    public async Task<SigningKey?> Find(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (known is { } last && now - last.At < Lifetime && last.Find(id) is { } key) return key;

        await asking.WaitAsync(cancellationToken);
        try
        {
            if (known is not { } then || now - then.At >= Lifetime || (then.Find(id) is null && now - then.At >= NotMoreOftenThan))
                known = new(now, await Ask(cancellationToken));
            return known.Find(id);
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private async Task<ImmutableArray<SigningKey>> Ask(CancellationToken cancellationToken)
    {
        var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(address.AbsoluteUri, documents, cancellationToken);
        return [.. metadata.JsonWebKeySet.Keys.Where(k => !string.IsNullOrEmpty(k.Kid)).Select(Read).OfType<SigningKey>()];
    }

    /// <summary>Which channels a key may sign for is a member that is not of the standard; a key where it cannot be read signs for none.</summary>
    private static SigningKey? Read(JsonWebKey key) => (key.AdditionalData.TryGetValue("endorsements", out var said), said) switch
    {
        (false, _) => new(key, [], Issuer(key)),
        (true, JsonElement { ValueKind: JsonValueKind.Array } channels) =>
            new(key, [.. channels.EnumerateArray().Select(c => c.ToString())], Issuer(key)),
        _ => null,
    };

    private static string? Issuer(JsonWebKey key) => key.AdditionalData.TryGetValue("issuer", out var said) ? said?.ToString() : null;

    private sealed record Known(DateTimeOffset At, ImmutableArray<SigningKey> Keys)
    {
        public SigningKey? Find(string id) => Keys.FirstOrDefault(k => k.Key.Kid == id);
    }
}

/// <param name="Endorsements">The channels that it may sign for; none: all.</param>
/// <param name="Issuer">Whose tokens it signs; null where it does not say.</param>
internal sealed record SigningKey(JsonWebKey Key, ImmutableArray<string> Endorsements, string? Issuer);
