using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace WorkshopBot.Teams.Tests.Driving;

/// <summary>Signs tokens as the service that brings activities does, and tells its keys on a free port of this machine.</summary>
public sealed class Issuer : IAsyncDisposable
{
    private readonly WebApplication app;

    private Issuer(WebApplication app) => this.app = app;

    public List<IssuerKey> Keys { get; } = [new("first")];

    public Uri Metadata => new($"{app.Urls.Single()}/v1/.well-known/openidconfiguration");

    /// <summary>Answers with an error.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often the keys were asked for.</summary>
    public int Asked { get; private set; }

    public static async Task<Issuer> Start()
    {
        var builder = Hosts.Create();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var issuer = new Issuer(app);
        app.MapGet("/v1/.well-known/openidconfiguration", () => TypedResults.Text(new JsonObject
        {
            ["issuer"] = Tokens.BotService,
            ["jwks_uri"] = $"{app.Urls.Single()}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }.ToJsonString(), "application/json"));
        app.MapGet("/v1/.well-known/keys", IResult () =>
            issuer.IsDown ? TypedResults.StatusCode(StatusCodes.Status502BadGateway) : TypedResults.Text(issuer.Tell(), "application/json"));
        await app.StartAsync();
        return issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        foreach (var key in Keys) key.Rsa.Dispose();
    }

    private string Tell()
    {
        Asked++;
        return new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(k => k.ToJson())]) }.ToJsonString();
    }
}

/// <param name="Id">Its <c>kid</c>.</param>
public sealed record IssuerKey(string Id)
{
    public RSA Rsa { get; } = RSA.Create(2048);

    public string[] Endorsements { get; init; } = ["msteams", "skype"];

    /// <summary>Whose tokens it signs, where Entra says so.</summary>
    public string? Issuer { get; init; }

    public RsaSecurityKey Security => new(Rsa) { KeyId = Id };

    public JsonObject ToJson()
    {
        var key = Rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            ["endorsements"] = new JsonArray([.. Endorsements.Select(e => JsonValue.Create(e))]),
        };
        if (Issuer is not null) json["issuer"] = Issuer;
        return json;
    }
}
