using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WorkshopBot.Testing.Teams;

/// <summary>
/// Gives out the tokens that the fake takes: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow.
/// </summary>
public sealed class FakeEntra(FakeBot bot, TimeProvider clock)
{
    public const string Audience = "https://api.botframework.com";

    /// <summary>Where a container finds it, and what it says there.</summary>
    public const string IdentityPath = "/msi/token";

    public const string IdentityHeader = "of-the-fake";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock gate = new();
    private readonly List<TokenRequest> requests = [];
    private readonly HashSet<string> revoked = new(StringComparer.Ordinal);
    private readonly List<string> given = [];

    /// <summary>Whether a certificate's or an identity's assertion stands for the bot's secret.</summary>
    public Func<string, bool> TakesAssertion { get; set; } = _ => false;

    /// <summary>Entra knows no such app any more.</summary>
    public bool RefusesEverybody { get; set; }

    public IReadOnlyList<TokenRequest> Requests
    {
        get
        {
            lock (gate) return [.. requests];
        }
    }

    /// <summary>All tokens so far.</summary>
    public IReadOnlyList<string> Given
    {
        get
        {
            lock (gate) return [.. given];
        }
    }

    /// <summary>A token as Entra would give it; what is left out is right.</summary>
    public string Sign(string? issuer = null, string? audience = null, TimeSpan? lifetime = null, byte[]? with = null)
    {
        var claims = new JsonObject
        {
            ["iss"] = issuer ?? Issuer,
            ["aud"] = audience ?? Audience,
            ["appid"] = bot.AppId,
            ["exp"] = (clock.GetUtcNow() + (lifetime ?? Lifetime)).ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString(),
        };
        var signed = $"{Encode("""{"alg":"HS256","typ":"JWT"}""")}.{Encode(claims.ToJsonString())}";
        return $"{signed}.{Signature(signed, with ?? key)}";
    }

    /// <summary>Every token so far is good no longer, though its time has not come.</summary>
    public void RevokeAll()
    {
        lock (gate) revoked.UnionWith(given);
    }

    internal bool IsGood(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.Ordinal)) return false;

        var token = authorization["Bearer ".Length..];
        lock (gate)
        {
            if (revoked.Contains(token)) return false;
        }

        if (token.Split('.') is not [var header, var claims, var signature]) return false;
        if (Signature($"{header}.{claims}", key) != signature) return false;

        var said = JsonNode.Parse(Decode(claims))!.AsObject();
        return ((string?)said["iss"], (string?)said["aud"]) == (Issuer, Audience)
            && (long?)said["exp"] > clock.GetUtcNow().ToUnixTimeSeconds();
    }

    /// <summary>Where an app asks.</summary>
    internal async Task<IResult> Give(string tenant, HttpRequest request)
    {
        var form = (await request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString());
        lock (gate) requests.Add(new(request.Headers.Host.ToString(), tenant, form));
        var isProven = form.GetValueOrDefault("client_secret") == bot.ClientSecret
            || (form.GetValueOrDefault("client_assertion") is { } assertion && TakesAssertion(assertion));
        if (RefusesEverybody || !isProven || form.GetValueOrDefault("client_id") != bot.AppId)
            return Refusal("invalid_client", $"AADSTS7000215: Invalid client secret provided for app '{bot.AppId}'.");
        if (form.GetValueOrDefault("grant_type") != "client_credentials" || form.GetValueOrDefault("scope") is not { } scope
            || !scope.Split(' ').Contains($"{Audience}/.default"))
            return Refusal("invalid_scope", "AADSTS70011: The provided value for the input parameter 'scope' is not valid.");

        return Grant(new JsonObject { ["expires_in"] = 3600, ["ext_expires_in"] = 3600 }, Audience);
    }

    /// <summary>
    /// Where a managed identity asks, as Azure's container apps have it:
    /// https://learn.microsoft.com/azure/container-apps/managed-identity#rest-endpoint-reference.
    /// </summary>
    internal ContentHttpResult GiveManaged(HttpRequest request)
    {
        var query = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        if (request.Headers["X-IDENTITY-HEADER"] != IdentityHeader) return Refusal("invalid_request", "Required identity header not specified");

        lock (gate) requests.Add(new(request.Headers.Host.ToString(), "managed", query));
        var answer = new JsonObject { ["expires_in"] = "3600", ["expires_on"] = $"{DateTimeOffset.MaxValue.ToUnixTimeSeconds()}" };
        return Grant(answer, query["resource"]);
    }

    private string Issuer => $"https://sts.windows.net/{bot.TenantId}/";

    private ContentHttpResult Grant(JsonObject answer, string audience)
    {
        var token = Sign(audience: audience);
        lock (gate) given.Add(token);
        (answer["token_type"], answer["access_token"]) = ("Bearer", token);
        return TypedResults.Text(answer.ToJsonString(), "application/json");
    }

    private static ContentHttpResult Refusal(string error, string description) => TypedResults.Text(
        new JsonObject { ["error"] = error, ["error_description"] = description }.ToJsonString(), "application/json", statusCode: 401);

    private static string Signature(string signed, byte[] key) => Encode(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));

    private static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static byte[] Decode(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}

/// <summary>How somebody has asked for a token.</summary>
/// <param name="Host">Whom it was for.</param>
public sealed record TokenRequest(string Host, string Tenant, IReadOnlyDictionary<string, string> Form);
