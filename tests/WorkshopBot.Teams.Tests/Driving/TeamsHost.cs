using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Tests.Driving;

/// <summary>A server with nothing but Teams, on a free port of this machine, beside an issuer of tokens.</summary>
public sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private TeamsHost(WebApplication app, Issuer issuer, TestClock clock, Handler handler, AllLines log) =>
        (this.app, Issuer, Clock, Handled, Log) = (app, issuer, clock, handler, log);

    public Issuer Issuer { get; }

    public TestClock Clock { get; }

    public Handler Handled { get; }

    public AllLines Log { get; }

    /// <summary>What is right, signed now.</summary>
    public Tokens Token => new(Issuer.Keys[0], Clock.GetUtcNow());

    /// <param name="settings">Beside, or instead of, the usual ones.</param>
    public static async Task<TeamsHost> Start(bool isDevelopment = false, params (string Key, string? Value)[] settings)
    {
        var (issuer, clock, handler, log) = (await Issuer.Start(), new TestClock(), new Handler(), new AllLines());
        var builder = Hosts.Create();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Teams:AppId", Tokens.AppId), new("Teams:OpenIdMetadata", issuer.Metadata.AbsoluteUri),
        ]);
        if (!settings.Contains(("Teams:AppId", null))) builder.Configuration.AddInMemoryCollection([new("Teams:ClientSecret", "hush")]);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<ITeamsHandler>(handler);
        try
        {
            builder.Services.AddTeams(builder.Configuration, isDevelopment);
        }
        catch (TeamsSetupException)
        {
            await issuer.DisposeAsync();
            throw;
        }

        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync();
        return new(app, issuer, clock, handler, log);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public static JsonObject Activity() => new()
    {
        ["type"] = "message",
        ["id"] = "1485983408511",
        ["serviceUrl"] = Tokens.ServiceUrl,
        ["channelId"] = "msteams",
        ["locale"] = "en-US",
        ["from"] = new JsonObject { ["id"] = "29:ana", ["name"] = "Ana", ["aadObjectId"] = "7faf8ab2" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = "19:bikes@thread.tacv2;messageid=1", ["conversationType"] = "channel", ["tenantId"] = "tenant-1" },
        ["text"] = "<at>Bot</at> secret-words",
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant-1" } },
    };

    public Task<HttpResponseMessage> Send(JsonObject activity, string? authorization, params (string Name, string Value)[] headers) =>
        Send(activity.ToJsonString(), authorization, headers);

    public async Task<HttpResponseMessage> Send(string body, string? authorization, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{app.Urls.Single()}/api/messages"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request);
    }
}

/// <summary>Remembers what came through.</summary>
public sealed class Handler : ITeamsHandler
{
    public List<Activity> Activities { get; } = [];

    public Func<Activity, JsonObject?> Answers { get; set; } = _ => null;

    public Task<JsonObject?> Handle(Activity activity, CancellationToken cancellationToken)
    {
        lock (Activities) Activities.Add(activity);
        return Task.FromResult(Answers(activity));
    }
}
