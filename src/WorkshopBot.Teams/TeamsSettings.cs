using Microsoft.Extensions.Configuration;

namespace WorkshopBot.Teams;

/// <summary>How this program is known to Teams. Read from configuration section <c>Teams</c>; without its keys the channel is off.</summary>
public sealed record TeamsSettings
{
    public const string AppIdKey = "Teams:AppId";
    public const string TenantIdKey = "Teams:TenantId";
    public const string ClientSecretKey = "Teams:ClientSecret";
    public const string CloudKey = "Teams:Cloud";
    public const string OpenIdMetadataKey = "Teams:OpenIdMetadata";
    public const string LoopbackKey = "Teams:AllowUnauthenticatedLoopback";

    /// <summary>Of the app registration: tokens of activities are for it. Null only where tokens are not needed.</summary>
    public string? AppId { get; init; }

    /// <summary>The one tenant that the bot is for; null where it serves many.</summary>
    public string? TenantId { get; init; }

    /// <summary>Null for a managed identity.</summary>
    public string? ClientSecret { get; init; }

    public Cloud Cloud { get; init; } = Cloud.Public;

    /// <summary>Where the keys are told of that activities are signed with.</summary>
    public Uri OpenIdMetadata { get; init; } = Cloud.Public.OpenIdMetadata;

    /// <summary>
    /// Activities without a token are taken from this machine itself, as the Agents Playground sends them. In development only.
    /// </summary>
    public bool AllowsUnauthenticatedLoopback { get; init; }

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
            Cloud = cloud,
            OpenIdMetadata = Address(OpenIdMetadataKey, configuration[OpenIdMetadataKey]) ?? cloud.OpenIdMetadata,
            AllowsUnauthenticatedLoopback = Flag(LoopbackKey, configuration[LoopbackKey]),
        };
        if (settings.AllowsUnauthenticatedLoopback && !isDevelopment)
            throw new TeamsSetupException(LoopbackKey, "left out: it is for development only");
        if (settings.AppId is null && (settings.TenantId ?? settings.ClientSecret) is not null)
            throw new TeamsSetupException(AppIdKey, "given where there are other keys of Teams");
        return settings;
    }

    /// <summary>Never says a secret.</summary>
    public override string ToString() => $"Teams in the cloud {Cloud.Name}, {(IsOn ? TenantId is null ? "many tenants" : "one tenant" : "off")}";

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // The value is never repeated: it may be a secret under the wrong key.
    private static string? Guid(string key, string? value) => Given(value) is not { } given ? null
        : System.Guid.TryParseExact(given, "D", out _) ? given.ToLowerInvariant()
        : throw new TeamsSetupException(key, "an id like 00000000-0000-0000-0000-000000000000");

    private static bool Flag(string key, string? value) => Given(value) is not { } given ? false
        : bool.TryParse(given, out var flag) ? flag
        : throw new TeamsSetupException(key, "true or false");

    private static Uri? Address(string key, string? value) => Given(value) is not { } given ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback && url.Scheme == Uri.UriSchemeHttp)
            && url is { Fragment: "", UserInfo: "" } ? url
        : throw new TeamsSetupException(key, "left out, or an address that begins with https");
}
