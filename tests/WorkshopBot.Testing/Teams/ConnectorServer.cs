using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Testing.Teams;

/// <summary>The fake's own server: the connector, and where tokens come from.</summary>
internal sealed class ConnectorServer : IAsyncDisposable
{
    public const string Base = "/amer";

    private const int MostBytes = 102_400;
    private const int MostCharacters = 40_000;

    private readonly FakeTeams teams;
    private readonly ConnectorMethods methods;
    private readonly WebApplication app;

    public ConnectorServer(FakeTeams teams)
    {
        (this.teams, methods) = (teams, new(teams));
        var builder = Hosts.Create();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/{tenant}/oauth2/v2.0/token", teams.Entra.Give);
        app.MapGet(FakeEntra.IdentityPath, (HttpRequest request) => teams.Entra.GiveManaged(request));
        app.Map($"{Base}/{{**path}}", Take);
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

    private async Task Take(HttpContext context)
    {
        var received = await ConnectorRequest.Read(context);
        var fault = teams.Faults.Take(received.Route.Operation);
        switch (fault)
        {
            case ConnectorFault.TooMany(var seconds):
                await Refuse(context, received, new(429, "Throttled") { RetryAfter = seconds });
                return;
            case ConnectorFault.Status(var number, var code, var done, var isHtml) status:
                if (done) Do(received);
                var error = new ConnectorErrorException(number, code ?? "") { IsHtml = isHtml, RetryAfter = status.RetryAfterSeconds };
                await Refuse(context, received, error, isNoted: done);
                return;
            case ConnectorFault.Never(var done):
                DoOrNote(received, done, "never");
                await Task.Delay(Timeout.InfiniteTimeSpan, teams.Clock, context.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            case ConnectorFault.Cut(var done):
                DoOrNote(received, done, "cut");
                context.Abort();
                return;
            case ConnectorFault.Moved(var to, var number):
                Note(received, "moved");
                (context.Response.StatusCode, context.Response.Headers.Location) = (number, to.AbsoluteUri);
                return;
        }

        try
        {
            var answer = Do(received);
            if (fault is ConnectorFault.NoId) answer = new(202, null);
            if (fault is ConnectorFault.Adds(var member, var value) && answer.Body is { } body) body[member] = value;
            if (fault is ConnectorFault.Slow(var span)) await Task.Delay(span, teams.Clock, context.RequestAborted);
            await Write(context, answer);
        }
        catch (ConnectorErrorException e)
        {
            await Refuse(context, received, e, isNoted: true);
        }
    }

    private ConnectorAnswer Do(ConnectorRequest received)
    {
        lock (teams.Gate)
        {
            try
            {
                var answer = Checked(received);
                Note(received, null);
                return answer;
            }
            catch (ConnectorErrorException e)
            {
                Note(received, e.Message);
                throw;
            }
        }
    }

    private ConnectorAnswer Checked(ConnectorRequest received)
    {
        var isAllowed = teams.ChecksTokens ? teams.Entra.IsGood(received.Authorization) : received.Authorization is null;
        if (!isAllowed) throw new ConnectorErrorException(401, "BotNotRegistered");
        if (received.Bytes > MostBytes) throw new ConnectorErrorException(413, "PayloadTooLarge") { IsHtml = true };
        if (received.Text.Length > MostCharacters) throw new ConnectorErrorException(413, "MessageSizeTooBig");

        var route = received.Route;
        return route.Operation switch
        {
            "send" => methods.Send(route.Conversation, received.Json()),
            "reply" => methods.Send(route.Conversation, received.Json(), route.Id),
            "update" => methods.Update(route.Conversation, route.Id, received.Json()),
            "delete" => methods.Delete(route.Conversation, route.Id),
            "create" => methods.Create(received.Json()),
            "member" => methods.Member(route.Conversation, route.Id),
            "members" => methods.Members(route.Conversation, received.Query),
            "channels" => methods.Channels(route.Conversation),
            _ => throw new ConnectorErrorException(404, "NotFound") { IsHtml = true },
        };
    }

    private void DoOrNote(ConnectorRequest received, bool done, string error)
    {
        if (done) Do(received);
        else Note(received, error);
    }

    private void Note(ConnectorRequest received, string? error) => teams.Note(new(
        received.Route.Operation, received.Target, received.Authorization, received.Body, teams.Clock.GetUtcNow(), error));

    private async Task Refuse(HttpContext context, ConnectorRequest received, ConnectorErrorException e, bool isNoted = false)
    {
        if (!isNoted) Note(received, e.Message.Length > 0 ? e.Message : $"{e.Status}");
        if (e.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (e.IsHtml || e.Message.Length == 0)
        {
            (context.Response.StatusCode, context.Response.ContentType) = (e.Status, "text/html");
            if (e.IsHtml) await context.Response.WriteAsync($"<html><body>{e.Message}</body></html>");
            return;
        }

        var error = new JsonObject { ["code"] = e.Message, ["message"] = $"It says: {received.Text}" };
        await Write(context, new(e.Status, new() { ["error"] = error }));
    }

    private static async Task Write(HttpContext context, ConnectorAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Body is null) return;

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.Body.ToJsonString());
    }
}
