using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>
/// What bots call, in the sender's process: a connector that takes everything at once, the keys of tokens, and the place where a managed
/// identity gets its own. The same for all that are measured.
/// </summary>
internal sealed class Sink : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string TenantId = "99999999-8888-7777-6666-555555555555";

    private const string Conversations = "/amer/v3/conversations";
    private const string OwnToken = "of-the-managed-identity";

    private readonly WebApplication app;
    private readonly Posts posts = new();
    private long lastId = 1_700_000_000_000;
    private long replies;
    private long strangers;

    private Sink(WebApplication app) => this.app = app;

    public Signer Signer { get; } = new();

    public Uri Address => new(app.Urls.Single());

    /// <summary>Of the connector.</summary>
    public string ServiceUrl => new Uri(Address, "/amer/").AbsoluteUri;

    public Uri Metadata => new(Address, "/.well-known/openidconfiguration");

    /// <summary>The Agents SDK takes keys for issuers of one's own from below it.</summary>
    public string Authority => new Uri(Address, $"/{TenantId}").AbsoluteUri;

    /// <summary>Of the tokens for it.</summary>
    public string OwnIssuer => $"{Authority}/v2.0";

    /// <summary>Messages that answer one, so far.</summary>
    public long Replies => Interlocked.Read(ref replies);

    /// <summary>Calls without the token that the bot has been given.</summary>
    public long Strangers => Interlocked.Read(ref strangers);

    /// <summary>What a server in a process of its own is told, so that it asks here for its own tokens.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Environment =>
    [
        new("IDENTITY_ENDPOINT", new Uri(Address, "/msi/token").AbsoluteUri), new("IDENTITY_HEADER", "bench"),
        new("AZURE_POD_IDENTITY_AUTHORITY_HOST", null),
    ];

    public static async Task<Sink> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var sink = new Sink(app);
        app.Run(sink.Take);
        await app.StartAsync();
        return sink;
    }

    /// <summary>The next messages that are posted into a conversation are kept for whoever asks.</summary>
    public Watch Watch(string conversation) => posts.Watch(conversation);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Signer.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith(Conversations, StringComparison.Ordinal))
        {
            await Call(context, path[Conversations.Length..].Trim('/').Split('/'));
            return;
        }

        await Say(context, path switch
        {
            "/.well-known/openidconfiguration" => new JsonObject
            {
                ["issuer"] = Signer.BotService,
                ["jwks_uri"] = new Uri(Address, "/.well-known/keys").AbsoluteUri,
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            }.ToJsonString(),
            "/.well-known/keys" or $"/{TenantId}/discovery/v2.0/keys" => Signer.Keys,
            "/msi/token" => new JsonObject
            {
                ["access_token"] = OwnToken,
                ["expires_on"] = $"{TimeProvider.System.GetUtcNow().AddHours(12).ToUnixTimeSeconds()}",
                ["resource"] = "https://api.botframework.com",
                ["token_type"] = "Bearer",
                ["client_id"] = AppId,
            }.ToJsonString(),
            _ => null,
        });
    }

    /// <param name="path">Behind the collection: nothing, or a conversation's id, <c>activities</c>, and perhaps a message's id.</param>
    private async Task Call(HttpContext context, string[] path)
    {
        if (context.Request.Headers.Authorization != $"Bearer {OwnToken}") Interlocked.Increment(ref strangers);
        var isEdit = context.Request.Method == HttpMethods.Put;
        var id = isEdit ? path[^1] : $"{Interlocked.Increment(ref lastId)}";
        if (path.Length >= 2 && posts.IsWatched(path[0]))
            posts.Take(path[0], new(id, isEdit, (await JsonNode.ParseAsync(context.Request.Body))!.AsObject()));
        else
            await context.Request.Body.CopyToAsync(Stream.Null);
        if (path.Length == 3 && !isEdit) Interlocked.Increment(ref replies);
        await Say(context, path.Length < 2 ? $$"""{"id":"a:{{id}}"}""" : $$"""{"id":"{{id}}"}""");
    }

    private static Task Say(HttpContext context, string? json)
    {
        if (json is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        return context.Response.WriteAsync(json);
    }
}
