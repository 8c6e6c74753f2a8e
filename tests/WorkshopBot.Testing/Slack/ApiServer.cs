using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Testing.Slack;

/// <summary>The fake's own server: the Web API, response URLs, uploads and Socket Mode.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly FakeSlack slack;
    private readonly Dictionary<string, ApiMethod> methods;
    private readonly WebApplication app;

    public ApiServer(FakeSlack slack)
    {
        (this.slack, methods) = (slack, ApiMethods.All(slack));
        var builder = Hosts.Create();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.UseWebSockets();
        app.MapPost("/api/{method}", Call);
        app.MapPost("/upload/{id}", Upload);
        app.MapGet("/files-pri/{id}/download/{name}", Download);
        app.MapPost("/response/{id}", Respond);
        app.Map("/link", slack.Sockets.Accept);
    }

    public Uri Address => new(app.Urls.Single());

    public Task Start() => app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task Call(string method, HttpContext context)
    {
        var sent = await Sent.Read(context.Request);
        var fault = slack.Faults.Take(method);
        switch (fault)
        {
            case Fault.TooMany(var seconds):
                await Write(context, Refusal(method, sent, new("ratelimited") { RetryAfter = seconds }), seconds);
                return;
            case Fault.Refuse(var error):
                await Write(context, Refusal(method, sent, new(error)));
                return;
            case Fault.Status(var code, var done):
                if (done) Do(method, sent, context.Request);
                else slack.Note(new(method, sent.Arguments, slack.Clock.GetUtcNow(), $"http_{code}"));
                context.Response.StatusCode = code;
                return;
            case Fault.Garbage:
                await context.Response.WriteAsync("<html>");
                return;
            case Fault.Never(var done):
                if (done) Do(method, sent, context.Request);
                else slack.Note(new(method, sent.Arguments, slack.Clock.GetUtcNow(), "never"));
                await Task.Delay(Timeout.InfiniteTimeSpan, slack.Clock, context.RequestAborted).ConfigureAwait(
                    ConfigureAwaitOptions.SuppressThrowing);
                return;
        }

        var (answer, retryAfter) = Do(method, sent, context.Request);
        if (fault is Fault.Warn(var warning)) answer["warning"] = warning;
        if (fault is Fault.Slow(var span)) await Task.Delay(span, slack.Clock, context.RequestAborted);
        await Write(context, answer, retryAfter);
    }

    private (JsonObject Answer, int? RetryAfter) Do(string method, Sent sent, HttpRequest request)
    {
        lock (slack.Gate)
        {
            try
            {
                var answer = Checked(method, sent, request)(sent.Arguments);
                answer["ok"] = true;
                if (sent.Warning is { } warning) answer["warning"] = warning;
                slack.Note(new(method, sent.Arguments, slack.Clock.GetUtcNow(), null));
                return (answer, null);
            }
            catch (ApiErrorException e)
            {
                return (Refusal(method, sent, e), e.RetryAfter);
            }
        }
    }

    private Func<JsonObject, JsonObject> Checked(string name, Sent sent, HttpRequest request)
    {
        if (!methods.TryGetValue(name, out var method)) throw new ApiErrorException("unknown_method");
        if (sent.Arguments.ContainsKey("token")) throw new ApiErrorException("a token belongs into the header");
        if (sent.IsJson && !method.TakesJson) throw new ApiErrorException("invalid_post_type");

        _ = AuthenticationHeaderValue.TryParse(request.Headers.Authorization.ToString(), out var header);
        var grant = Admit(method.Caller, header);
        if (method.Scopes.Length > 0 && !method.Scopes.Any(slack.App.Scopes.Contains))
        {
            throw new ApiErrorException("missing_scope") { Needed = method.Scopes[0] };
        }

        slack.Rates.Count(header?.Parameter ?? "", name, method.CallsAMinute);
        return arguments => method.Do(arguments, grant);
    }

    private Grant Admit(Caller caller, AuthenticationHeaderValue? header)
    {
        var token = header?.Scheme == "Bearer" ? header.Parameter : null;
        switch (caller)
        {
            case Caller.Bot:
                return slack.Grants.Of(token);
            case Caller.App when token is null:
                throw new ApiErrorException("not_authed");
            case Caller.App when token != slack.App.AppToken:
                throw new ApiErrorException("invalid_auth");
            case Caller.Client:
                var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{slack.App.ClientId}:{slack.App.ClientSecret}"));
                if (header?.Scheme != "Basic" || header.Parameter != pair) throw new ApiErrorException("bad_client_secret");

                break;
        }

        return new(slack.App.TeamId, slack.App.EnterpriseId, IsOrgWide: false);
    }

    private JsonObject Refusal(string method, Sent sent, ApiErrorException e)
    {
        slack.Note(new(method, sent.Arguments, slack.Clock.GetUtcNow(), e.Message));
        var answer = new JsonObject { ["ok"] = false, ["error"] = e.Message };
        if (e.Needed is { } needed) (answer["needed"], answer["provided"]) = (needed, string.Join(',', slack.App.Scopes));
        if (e.Messages.Count > 0)
        {
            var messages = new JsonArray([.. e.Messages.Select(m => JsonValue.Create(m))]);
            answer["response_metadata"] = new JsonObject { ["messages"] = messages };
        }

        return answer;
    }

    private async Task Upload(string id, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        bool isTaken;
        lock (slack.Gate) isTaken = context.Request.Headers.Authorization.Count == 0
            && new FileMethods(slack).Upload(id, body.ToArray());
        context.Response.StatusCode = isTaken ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        if (isTaken) await context.Response.WriteAsync($"OK - {body.Length}");
    }

    /// <summary>Who may not have it is shown the page where people log in.</summary>
    private async Task Download(string id, HttpContext context)
    {
        byte[]? content = null;
        lock (slack.Gate)
        {
            slack.Note(new("file download", new() { ["file"] = id }, slack.Clock.GetUtcNow(), null));
            var token = context.Request.Headers.Authorization.ToString();
            if (token == $"Bearer {slack.App.BotToken}" && slack.App.Scopes.Contains("files:read")) content = slack.Files.GetValueOrDefault(id)?.Content;
        }

        context.Response.ContentType = content is null ? "text/html; charset=utf-8" : "application/octet-stream";
        await context.Response.Body.WriteAsync(content ?? "<html>Sign in</html>"u8.ToArray());
    }

    private async Task Respond(string id, HttpContext context)
    {
        var sent = await Sent.Read(context.Request);
        if (slack.Faults.Take("response_url") is Fault.Status(var code, _))
        {
            context.Response.StatusCode = code;
            return;
        }

        context.Response.StatusCode = slack.Delivery.Answer(id, sent.Arguments);
    }

    private static async Task Write(HttpContext context, JsonObject answer, int? retryAfter = null)
    {
        if (retryAfter is { } seconds)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    /// <param name="Warning">What Slack would warn of.</param>
    private sealed record Sent(JsonObject Arguments, bool IsJson, string? Warning)
    {
        public static async Task<Sent> Read(HttpRequest request)
        {
            if (request.HasJsonContentType())
            {
                var json = await JsonNode.ParseAsync(request.Body) as JsonObject;
                var isComplete = request.GetTypedHeaders().ContentType?.Charset == "utf-8";
                return new(json ?? [], IsJson: true, isComplete ? null : "missing_charset");
            }

            var arguments = new JsonObject();
            if (request.HasFormContentType)
            {
                foreach (var (name, value) in await request.ReadFormAsync()) arguments[name] = value.ToString();
            }

            return new(arguments, IsJson: false, null);
        }
    }
}
