using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>Signs tokens as the service that brings activities does.</summary>
internal sealed class Signer : IDisposable
{
    public const string BotService = "https://api.botframework.com";

    private const string Key = "bench-2026";

    private static readonly TimeSpan Good = TimeSpan.FromHours(6);

    private readonly RSA rsa = RSA.Create(2048);
    private readonly RSA stranger = RSA.Create(2048);
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The keys, as <c>jwks_uri</c> tells them.</summary>
    public string Keys
    {
        get
        {
            var key = rsa.ExportParameters(includePrivateParameters: false);
            return new JsonObject
            {
                ["keys"] = new JsonArray(new JsonObject
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = Key,
                    ["n"] = Base64UrlEncoder.Encode(key.Modulus),
                    ["e"] = Base64UrlEncoder.Encode(key.Exponent),
                    ["endorsements"] = new JsonArray("msteams", "skype"),
                }),
            }.ToJsonString();
        }
    }

    public string Token(string issuer, string serviceUrl) => Write(issuer, serviceUrl, rsa);

    /// <summary>The same, signed by somebody else under the same key's name.</summary>
    public string Forged(string issuer, string serviceUrl) => Write(issuer, serviceUrl, stranger);

    public void Dispose()
    {
        rsa.Dispose();
        stranger.Dispose();
    }

    private string Write(string issuer, string serviceUrl, RSA with)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = new JsonObject
        {
            ["serviceurl"] = serviceUrl,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = (now + Good).ToUnixTimeSeconds(),
            ["iss"] = issuer,
            ["aud"] = Sink.AppId,

            // Not two of them are alike.
            ["jti"] = Guid.NewGuid().ToString(),
        };
        return handler.CreateToken(
            claims.ToJsonString(), new SigningCredentials(new RsaSecurityKey(with) { KeyId = Key }, SecurityAlgorithms.RsaSha256));
    }
}
