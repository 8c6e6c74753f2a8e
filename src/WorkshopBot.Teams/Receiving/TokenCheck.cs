using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WorkshopBot.Teams.Receiving;

/// <summary>
/// Whether an activity comes from the service that brings those of Teams, for this bot:
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.
/// </summary>
internal sealed class TokenCheck(TeamsSettings settings, SigningKeys keys, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private const string Channel = "msteams";
    private const int LongestToken = 16 * 1024;

    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <returns>Why it does not, for the log; null when it does.</returns>
    public async Task<string?> Refuse(string? authorization, Activity activity, CancellationToken cancellationToken)
    {
        if (settings.AppId is null || Token(authorization) is not { } text) return "it has no token";

        JsonWebToken token;
        try
        {
            token = handler.ReadJsonWebToken(text);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return "its token is none";
        }

        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal)) return "its token is not signed as it has to be";
        if (string.IsNullOrEmpty(token.Kid) || await keys.Find(token.Kid, cancellationToken) is not { } key)
            return "its token names no key that is known";

        var result = await handler.ValidateTokenAsync(text, Parameters(key.Key));
        if (!result.IsValid) return $"its token is not valid ({result.Exception?.GetType().Name})";
        if (key.Endorsements.Length > 0 && !key.Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
            return "its key is for other channels";

        // Elsewhere, as in Web Chat, whoever writes says themselves who they are and of which tenant.
        if (activity.ChannelId != Channel) return "it comes from another channel than Teams";
        if (!IsClaimed(token, activity.ServiceUrl)) return "its token is for another service URL";

        return settings.TenantId is { } tenant && !string.Equals(activity.TenantId, tenant, StringComparison.OrdinalIgnoreCase)
            ? "it is of another tenant"
            : null;
    }

    private static string? Token(string? authorization) =>
        authorization is not null && authorization.StartsWith(Scheme, StringComparison.Ordinal) && authorization.Length <= LongestToken
        && authorization[Scheme.Length..] is { Length: > 0 } token && !token.Contains(' ', StringComparison.Ordinal)
            ? token
            : null;

    /// <summary>Exactly: Teams sends both alike, and who could change one a little could send our token elsewhere.</summary>
    private static bool IsClaimed(JsonWebToken token, string serviceUrl) =>
        token.TryGetPayloadValue<string>("serviceurl", out var claimed) && string.Equals(claimed, serviceUrl, StringComparison.Ordinal);

    private TokenValidationParameters Parameters(JsonWebKey key) => new()
    {
        ValidIssuer = settings.Cloud.Issuer,
        ValidAudience = settings.AppId,
        IssuerSigningKey = key,
        ValidAlgorithms = Algorithms,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until, clock),
    };

    /// <summary>By our clock, give or take five minutes.</summary>
    public static bool IsNow(DateTime? from, DateTime? until, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + ClockSkew && !(from - ClockSkew > now);
    }
}
