using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Doors;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Maps.Pictures;
using WorkshopBot.Server.Demo;
using WorkshopBot.Slack;
using WorkshopBot.Teams;
using WorkshopBot.Web;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Server.Hosting;

/// <summary>The program as a server.</summary>
internal static class HostBuilder
{
    private const string DefaultAddress = "http://localhost:3978";

    /// <summary>For requests to end and mailboxes to drain, after streams have ended at once.</summary>
    public static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <exception cref="WrongSettingException">A value of the configuration cannot be.</exception>
    /// <exception cref="SlackSetupException">The same, of Slack's.</exception>
    /// <exception cref="TeamsSetupException">The same, of Teams'.</exception>
    public static WebApplicationBuilder AddWorkshopBot(this WebApplicationBuilder builder)
    {
        var settings = Settings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(Options.Create(settings.Web));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddEngine().AddWeb().AddSlack(builder.Configuration)
            .AddTeams(builder.Configuration, builder.Environment.IsDevelopment());
        builder.Services.AddSingleton<IScreenGuard, TeamsTab>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Readiness>());
        builder.Services.AddHostedService<WakeService>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddHostedService<RetentionService>();
        builder.Services.AddSingleton<Simulation>();
        builder.Services.AddSingleton<ISimulation>(services => services.GetRequiredService<Simulation>());
        builder.Services.AddHostedService(services => services.GetRequiredService<Simulation>());
        builder.Services.AddDataProtection().SetApplicationName("WorkshopBot").PersistKeys(settings);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(SetLimits);
        builder.Logging.Quieten(settings.Telemetry.AsJson);
        builder.AddTelemetry(settings.Telemetry);

        // Last, so that a setting wins wherever it comes from.
        if (!builder.IsAddressGiven()) builder.WebHost.UseUrls(DefaultAddress);
        return builder;
    }

    public static WebApplication UseWorkshopBot(this WebApplication app)
    {
        // Listens from the start: messages in chats follow what happens here, whoever came in by which door.
        app.Services.GetRequiredService<Posters>();
        if (!MapPainter.IsAvailable) app.Logger.NoPictures();
        app.MapHealth();
        app.MapSlack().WithMetadata(new AnyHost());
        app.MapTeams().WithMetadata(new AnyHost());
        TeamsTab.MapOn(app);
        app.UseWeb();
        return app;
    }

    private static IServiceCollection AddEngine(this IServiceCollection services) => services
        .AddSingleton<IStore>(StoreFactory.Open)
        .AddSingleton(StepCatalog.Standard)
        .AddSingleton<EngineOptions>()
        .AddSingleton<WorkshopEngine>()
        .AddSingleton<ISeal, Seal>()
        .AddSingleton<Installations>()
        .AddSingleton<Forgetting>()
        .AddSingleton<Retention>()
        .AddSingleton<Scenes>()
        .AddSingleton(CardLibrary.Embedded)
        .AddSingleton<Templates>()
        .AddSingleton<OwnWords>()
        .AddSingleton<Homes>()
        .AddSingleton<Presenter>()
        .AddSingleton<MapAddresses>()
        .AddSingleton<StartForms>()
        .AddSingleton<Reception>()
        .AddSingleton<Posters>()
        .AddSingleton<HeldPlaces>()
        .AddSingleton<TypedWords>()
        .AddSingleton<DirectReports>()
        .AddSingleton<SentMaps>();

    private static bool IsAddressGiven(this WebApplicationBuilder builder) =>
        AddressKeys.Any(key => builder.Configuration.GetSection(key).Exists());

    private static void SetLimits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;

        // Above what a form may have, so that who sends too much is told so instead of cut off.
        kestrel.Limits.MaxRequestBodySize = FormGuard.MostBytesRead;
        kestrel.Limits.MaxConcurrentConnections = 10_000;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MinResponseDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
