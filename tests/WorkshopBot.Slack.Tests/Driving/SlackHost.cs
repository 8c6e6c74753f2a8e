using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Driving;

/// <summary>A server with nothing but Slack, on a free port of this machine, beside a fake Slack.</summary>
public sealed class SlackHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private bool isGuest;

    private SlackHost(WebApplication app, FakeSlack slack, TestClock clock, Handler handler, AllLines log, IStore store)
    {
        (this.app, Slack, Clock, Handler, Log, Store) = (app, slack, clock, handler, log, store);
    }

    public FakeSlack Slack { get; }

    public TestClock Clock { get; }

    public Handler Handler { get; }

    public AllLines Log { get; }

    public IStore Store { get; }

    public Uri Address => new(app.Urls.Single());

    public SlackApi Api => app.Services.GetRequiredService<SlackApi>();

    public string Workspace => $"slack/{Slack.App.TeamId}";

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>One workspace, requests by HTTP.</summary>
    public static Task<SlackHost> OfOne(FakeApp? app = null) => Start(app, a =>
    [
        ("Slack:SigningSecret", a.SigningSecret), ("Slack:BotToken", a.BotToken),
    ]);

    /// <summary>Many workspaces, requests by HTTP.</summary>
    public static Task<SlackHost> OfMany() => Start(null, a =>
    [
        ("Slack:SigningSecret", a.SigningSecret), ("Slack:ClientId", a.ClientId), ("Slack:ClientSecret", a.ClientSecret),
        ("PublicUrl", "https://bot.example"),
    ]);

    /// <summary>One workspace, by Socket Mode; two connections are open.</summary>
    public static async Task<SlackHost> OfSockets()
    {
        var host = await Start(null, a => [("Slack:AppToken", a.AppToken), ("Slack:BotToken", a.BotToken)]);
        await host.Slack.Sockets.Greeted(2).WaitAsync(Bound);
        return host;
    }

    /// <summary>Longer than anything takes; reaching it is a failure.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    /// <summary>Another instance on the same store, clock and fake.</summary>
    public async Task<SlackHost> Another(params (string Key, string? Value)[] settings)
    {
        var other = await Build(Slack, Clock, Store, settings);
        other.isGuest = true;
        return other;
    }

    public static async Task<SlackHost> Start(FakeApp? app, Func<FakeApp, (string Key, string? Value)[]> settings)
    {
        var clock = new TestClock();
        var slack = await FakeSlack.Start(clock, app);
        return await Beside(slack, clock, settings(slack.App));
    }

    public static async Task<SlackHost> Beside(FakeSlack slack, TestClock clock, params (string Key, string? Value)[] settings)
    {
        var host = await Build(slack, clock, new MemoryStore(), settings);
        slack.Host = host.Address;
        return host;
    }

    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Handler.LetGo();
        await app.StopAsync();
        await app.DisposeAsync();
        if (!isGuest) await Slack.DisposeAsync();
    }

    private static async Task<SlackHost> Build(
        FakeSlack slack, TestClock clock, IStore store, (string Key, string? Value)[] settings)
    {
        var (handler, log) = (new Handler(), new AllLines());
        var builder = Hosts.Create();
        builder.Configuration.AddInMemoryCollection([new("Slack:ApiBaseUrl", slack.ApiBaseUrl)]);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton<ISeal, Reversed>();
        builder.Services.AddSingleton<Installations>();
        builder.Services.AddSingleton<ISlackHandler>(handler);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSlack(builder.Configuration);
        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();
        return new(app, slack, clock, handler, log, store);
    }

    /// <summary>Enough to tell sealed from plain.</summary>
    private sealed class Reversed : ISeal
    {
        public byte[] Close(byte[] plain) => [.. plain.Reverse()];

        public byte[] Open(byte[] closed) => [.. closed.Reverse()];
    }
}
