using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WorkshopBot.Teams.Tests.Driving;

/// <summary>What a token says; as it is, it is right.</summary>
public sealed record Tokens(IssuerKey Key, DateTimeOffset Now)
{
    public const string BotService = "https://api.botframework.com";
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    public string? Issuer { get; init; } = BotService;

    public string? Audience { get; init; } = AppId;

    public string? Claimed { get; init; } = ServiceUrl;

    public TimeSpan From { get; init; } = TimeSpan.FromMinutes(-1);

    public TimeSpan? Until { get; init; } = TimeSpan.FromHours(1);

    public ImmutableDictionary<string, object> More { get; init; } = ImmutableDictionary<string, object>.Empty;

    public string Write(SigningCredentials? credentials = null) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
        Claims().ToJsonString(), credentials ?? new SigningCredentials(Key.Security, SecurityAlgorithms.RsaSha256));

    /// <summary>Without a signature, whatever the header says of it.</summary>
    public string WriteUnsigned(string alg) =>
        $"{Base64UrlEncoder.Encode(new JsonObject { ["alg"] = alg, ["kid"] = Key.Id, ["typ"] = "JWT" }.ToJsonString())}.{Base64UrlEncoder.Encode(Claims().ToJsonString())}.";

    /// <summary>Signed with the public key as if it were a shared secret.</summary>
    public string WriteWithPublicKeyAsSecret()
    {
        var secret = Encoding.UTF8.GetBytes(Key.Rsa.ExportSubjectPublicKeyInfoPem());
        return Write(new(new SymmetricSecurityKey(secret) { KeyId = Key.Id }, SecurityAlgorithms.HmacSha256));
    }

    public string WriteWithSecret(string secret) =>
        Write(new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)) { KeyId = Key.Id }, SecurityAlgorithms.HmacSha256));

    public string WriteWith(string alg) => Write(new(Key.Security, alg));

    public string WriteWithoutKid() => Write(new(new RsaSecurityKey(Key.Rsa), SecurityAlgorithms.RsaSha256));

    /// <summary>Somebody put another audience between header and signature.</summary>
    public string WriteChanged()
    {
        var parts = Write().Split('.');
        return $"{parts[0]}.{Base64UrlEncoder.Encode((this with { Until = TimeSpan.FromDays(365) }).Claims().ToJsonString())}.{parts[2]}";
    }

    private JsonObject Claims()
    {
        var claims = new JsonObject();
        if (Issuer is not null) claims["iss"] = Issuer;
        if (Audience is not null) claims["aud"] = Audience;
        if (Claimed is not null) claims["serviceurl"] = Claimed;
        claims["nbf"] = (Now + From).ToUnixTimeSeconds();
        if (Until is { } until) claims["exp"] = (Now + until).ToUnixTimeSeconds();
        foreach (var (name, value) in More) claims[name] = JsonValue.Create(value.ToString());
        return claims;
    }
}
