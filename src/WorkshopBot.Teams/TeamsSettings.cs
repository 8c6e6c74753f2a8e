using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace WorkshopBot.Teams;

/// <summary>How this program is known to Teams. Read from configuration section <c>Teams</c>; without its keys the channel is off.</summary>
public sealed record TeamsSettings
{
    public const string AppIdKey = "Teams:AppId";
    public const string TenantIdKey = "Teams:TenantId";
    public const string ClientSecretKey = "Teams:ClientSecret";
    public const string CertificatePathKey = "Teams:CertificatePath";
    public const string ManagedIdentityKey = "Teams:ManagedIdentityClientId";
    public const string CloudKey = "Teams:Cloud";
    public const string OpenIdMetadataKey = "Teams:OpenIdMetadata";
    public const string UserMetadataKey = "Teams:UserOpenIdMetadata";
    public const string PublicUrlKey = "PublicUrl";
    public const string LoopbackKey = "Teams:AllowUnauthenticatedLoopback";

    /// <summary>Of the app registration: tokens of activities are for it. Null only where tokens are not needed.</summary>
    public string? AppId { get; init; }

    /// <summary>The one tenant that the bot is for; null where it serves many.</summary>
    public string? TenantId { get; init; }

    /// <summary>What the bot proves with that it is the app; or its certificate, or a managed identity, and only one of them.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A file with a certificate and its private key: <c>.pem</c>, or <c>.pfx</c> without a password.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The managed identity that the bot is, or, with another id than its own, the one that vouches for it.</summary>
    public string? ManagedIdentityClientId { get; init; }

    public Cloud Cloud { get; init; } = Cloud.Public;

    /// <summary>Where the keys are told of that activities are signed with.</summary>
    public Uri OpenIdMetadata { get; init; } = Cloud.Public.OpenIdMetadata;

    /// <summary>Where the keys are told of that Entra signs people's tokens with.</summary>
    public Uri UserOpenIdMetadata { get; init; } = UserMetadataOf(Cloud.Public, tenant: null);

    /// <summary>Where people reach this program: tabs' tokens may be for it. Null where it is not said.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>
    /// Activities without a token are taken from this machine itself, as the Agents Playground sends them. In development only.
    /// </summary>
    public bool AllowsUnauthenticatedLoopback { get; init; }

    /// <summary>Services on this machine may be answered in the clear.</summary>
    public bool IsDevelopment { get; init; }

    public bool IsOn => AppId is not null || AllowsUnauthenticatedLoopback;

    /// <exception cref="TeamsSetupException">A value cannot be, or one that is needed is missing.</exception>
    public static TeamsSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var cloud = Given(configuration[CloudKey]) is { } named
            ? Cloud.Find(named) ?? throw new TeamsSetupException(CloudKey, $"{Cloud.Public.Name} or {Cloud.UsGovernment.Name}")
            : Cloud.Public;
        var settings = new TeamsSettings
        {
            AppId = Guid(AppIdKey, configuration[AppIdKey]),
            TenantId = Guid(TenantIdKey, configuration[TenantIdKey]),
            ClientSecret = Given(configuration[ClientSecretKey]),
            CertificatePath = Certificate(CertificatePathKey, configuration[CertificatePathKey]),
            ManagedIdentityClientId = Guid(ManagedIdentityKey, configuration[ManagedIdentityKey]),
            Cloud = cloud,
            OpenIdMetadata = Address(OpenIdMetadataKey, configuration[OpenIdMetadataKey]) ?? cloud.OpenIdMetadata,
            UserOpenIdMetadata = Address(UserMetadataKey, configuration[UserMetadataKey])
                ?? UserMetadataOf(cloud, Guid(TenantIdKey, configuration[TenantIdKey])),
            PublicUrl = Uri.TryCreate(configuration[PublicUrlKey], UriKind.Absolute, out var url) ? url : null,
            AllowsUnauthenticatedLoopback = Flag(LoopbackKey, configuration[LoopbackKey]),
            IsDevelopment = isDevelopment,
        };
        if (settings.AllowsUnauthenticatedLoopback && !isDevelopment)
            throw new TeamsSetupException(LoopbackKey, "left out: it is for development only");
        string?[] proofs = [settings.ClientSecret, settings.CertificatePath, settings.ManagedIdentityClientId];
        if (settings.AppId is null && (settings.TenantId is not null || proofs.Any(p => p is not null)))
            throw new TeamsSetupException(AppIdKey, "given where there are other keys of Teams");
        if (settings.AppId is not null && proofs.Count(p => p is not null) != 1)
        {
            throw new TeamsSetupException(
                ClientSecretKey, $"given with {AppIdKey}, or else {CertificatePathKey} or {ManagedIdentityKey}; one of them");
        }

        return settings;
    }

    /// <summary>Never says a secret.</summary>
    public override string ToString() => $"Teams in the cloud {Cloud.Name}, {(IsOn ? TenantId is null ? "many tenants" : "one tenant" : "off")}";

    /// <summary>https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc</summary>
    private static Uri UserMetadataOf(Cloud cloud, string? tenant) =>
        new(cloud.Authority, $"{tenant ?? "organizations"}/v2.0/.well-known/openid-configuration");

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // The value is never repeated: it may be a secret under the wrong key.
    private static string? Guid(string key, string? value) => Given(value) is not { } given ? null
        : System.Guid.TryParseExact(given, "D", out _) ? given.ToLowerInvariant()
        : throw new TeamsSetupException(key, "an id like 00000000-0000-0000-0000-000000000000");

    private static string? Certificate(string key, string? value)
    {
        if (Given(value) is not { } path) return null;

        try
        {
            using var certificate = Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".pem" => X509Certificate2.CreateFromPemFile(path),
                ".pfx" => X509CertificateLoader.LoadPkcs12FromFile(path, password: null),
                _ => null,
            };
            if (certificate is { HasPrivateKey: true }) return path;
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            // Why it cannot be read may say too much of what is there.
        }

        throw new TeamsSetupException(key, "a file .pem, or .pfx without a password, with a certificate and its private key");
    }

    private static bool Flag(string key, string? value) => Given(value) is not { } given ? false
        : bool.TryParse(given, out var flag) ? flag
        : throw new TeamsSetupException(key, "true or false");

    private static Uri? Address(string key, string? value) => Given(value) is not { } given ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback && url.Scheme == Uri.UriSchemeHttp)
            && url is { Fragment: "", UserInfo: "" } ? url
        : throw new TeamsSetupException(key, "left out, or an address that begins with https");
}
