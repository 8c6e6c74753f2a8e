using System.Collections.Immutable;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Teams.Door;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Tab;

/// <summary>
/// Whether a token says who looks at a tab of this app: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-overview
/// and https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference. It is a user's, and no rule of the bot's own holds for it.
/// </summary>
internal sealed class TabTokenCheck(TeamsSettings settings, SigningKeys keys, IStore store, TimeProvider clock)
{
    private const int LongestToken = 16 * 1024;
    private const string Scope = "access_as_user";

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256];

    /// <summary>Teams on desktops and phones, and in browsers. Who else got a token for this app is not for the tab.</summary>
    private static readonly ImmutableHashSet<string> Clients =
        ["1fec8e78-bce4-4aaf-ab1b-5451cc387264", "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"];

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <returns>Who it is; or why it is nobody, for the log.</returns>
    public async Task<(TabPerson? Person, string Reason)> Read(string? text, CancellationToken cancellationToken)
    {
        if (settings.AppId is null || text is not { Length: > 0 and <= LongestToken }) return (null, "there is no token");

        JsonWebToken token;
        try
        {
            token = handler.ReadJsonWebToken(text);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return (null, "the token is none");
        }

        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal)) return (null, "it is not signed as it has to be");
        if (Claim(token, "tid") is not { } tenant || !await IsServed(tenant, cancellationToken)) return (null, "it is of another tenant");
        if (string.IsNullOrEmpty(token.Kid) || await keys.Find(token.Kid, cancellationToken) is not { } key) return (null, "it names no key that is known");

        var result = await handler.ValidateTokenAsync(text, Parameters(tenant, key.Key));
        if (!result.IsValid) return (null, $"it is not valid ({result.Exception?.GetType().Name})");
        if (!MaySignFor(tenant, key)) return (null, "its key is for other tenants");
        if (Claim(token, "ver") != "2.0") return (null, "it is of another version");
        if (!(Claim(token, "scp") ?? "").Split(' ').Contains(Scope, StringComparer.Ordinal)) return (null, "it is for something else");
        if (Claim(token, "azp") is not { } client || !Clients.Contains(client)) return (null, "it was given to another program than Teams");

        return Claim(token, "oid") is { } person ? (new(tenant, person), "") : (null, "it says nobody");
    }

    private static string? Claim(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The one that the bot is for; else one that has it.</summary>
    private async Task<bool> IsServed(string tenant, CancellationToken cancellationToken) => settings.TenantId is { } pinned
        ? string.Equals(pinned, tenant, StringComparison.OrdinalIgnoreCase)
        : await store.Tenants.Find(Places.Alias(tenant), cancellationToken) is not null;

    private string IssuerOf(string tenant) => new Uri(settings.Cloud.Authority, $"{tenant}/v2.0").AbsoluteUri;

    /// <summary>
    /// Entra says with a key whose tokens it signs: one tenant's, or those of all:
    /// https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer
    /// </summary>
    private bool MaySignFor(string tenant, SigningKey key) =>
        key.Issuer is not { } issuer || issuer.Replace("{tenantid}", tenant, StringComparison.Ordinal) == IssuerOf(tenant);

    private TokenValidationParameters Parameters(string tenant, JsonWebKey key) => new()
    {
        ValidIssuer = IssuerOf(tenant),
        ValidAudiences = Audiences(),
        IssuerSigningKey = key,
        ValidAlgorithms = Algorithms,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => TokenCheck.IsNow(from, until, clock),
    };

    private IEnumerable<string> Audiences() => settings.PublicUrl is { } url
        ? [settings.AppId!, $"api://{url.Authority}/botid-{settings.AppId}", $"api://{url.Authority}/{settings.AppId}"]
        : [settings.AppId!];
}
