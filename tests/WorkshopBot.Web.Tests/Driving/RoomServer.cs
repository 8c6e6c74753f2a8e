using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Server.Hosting;

namespace WorkshopBot.Web.Tests.Driving;

/// <summary>The real program on a free port of this machine.</summary>
public sealed class RoomServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private RoomServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    /// <param name="data">A folder for SQLite; null keeps everything in memory.</param>
    /// <param name="store">Instead of the one that the settings say.</param>
    /// <param name="services">What else is to be another.</param>
    public static async Task<RoomServer> Start(
        string? data = null, TimeProvider? clock = null, ILoggerProvider? log = null, IStore? store = null,
        Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:0"),
            new("Storage:Provider", data is null ? "Memory" : "Sqlite"),
            new("Storage:Sqlite:Path", data),
        ]);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));
        builder.AddWorkshopBot();
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        if (clock is not null) builder.Services.AddSingleton(clock);
        if (store is not null) builder.Services.AddSingleton(store);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseWorkshopBot();
        await app.StartAsync();
        return new(app);
    }

    public Browser Browser() => new(Address);

    /// <summary>As on SIGTERM.</summary>
    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
