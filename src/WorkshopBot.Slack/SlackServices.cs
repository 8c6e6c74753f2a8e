using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Door;
using WorkshopBot.Slack.Installing;
using WorkshopBot.Slack.Listening;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack;

public static class SlackServices
{
    /// <summary>
    /// Slack, if it is configured. Needs the engine, its store, what presents and receives, <see cref="Engine.Installations"/>, Data
    /// Protection and a clock.
    /// </summary>
    /// <exception cref="SlackSetupException">The configuration cannot be.</exception>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SlackSettings.Read(configuration);
        services.AddSingleton(settings);
        if (!settings.IsOn) return services;

        services.AddWorkspaces(settings);
        if (settings.AppToken is not null)
        {
            services.AddSingleton<SocketUrls>().AddSingleton<Mailroom>().AddHostedService<SocketService>();
        }

        services.TryAddSingleton<Deliveries>();
        services.AddDoor();
        return services
            .AddSingleton<SlackWire>()
            .AddSingleton<Budgets>()
            .AddSingleton<ResponseUrls>()
            .AddSingleton<RequestReader>()
            .AddSingleton<Receiver>()
            .AddSingleton(s => new Workspaces(s.GetRequiredService<IWorkspaceSource>()))
            .AddSingleton(s => new SlackApi(
                s.GetRequiredService<SlackWire>(), s.GetRequiredService<IWorkspaceSource>(), s.GetRequiredService<Budgets>(),
                s.GetRequiredService<ResponseUrls>(), s.GetRequiredService<TimeProvider>(),
                s.GetRequiredService<ILogger<SlackApi>>()));
    }

    /// <summary>Where Slack sends its requests, and where workspaces install the bot; nothing where Slack is off.</summary>
    /// <returns>What Slack itself sends: it is signed, so that it may come under any name of this host.</returns>
    public static RouteGroupBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        var settings = routes.ServiceProvider.GetRequiredService<SlackSettings>();
        if (settings.IsInstallable) routes.MapInstalling();

        var signed = routes.MapGroup("/slack");
        if (settings.TakesRequests) signed.MapReceiving();
        return signed;
    }

    private static void AddDoor(this IServiceCollection services) => services
        .AddSingleton<CardMessages>()
        .AddSingleton<MapUploads>()
        .AddSingleton<MapMessages>()
        .AddSingleton<MapAnswers>()
        .AddSingleton<Exports>()
        .AddSingleton<FormViews>()
        .AddSingleton<Channels>()
        .AddSingleton<Profiles>()
        .AddSingleton<UserGroups>()
        .AddSingleton<People>()
        .AddSingleton<Answering>()
        .AddSingleton<DirectMessages>()
        .AddSingleton<DirectFiles>()
        .AddSingleton<DirectWords>()
        .AddSingleton<Reachable>()
        .AddSingleton<OtherChannels>()
        .AddSingleton<Starting>()
        .AddSingleton<HomeTab>()
        .AddSingleton<Commands>()
        .AddSingleton<Buttons>()
        .AddSingleton<Forms>()
        .AddSingleton<Shortcuts>()
        .AddSingleton<SlackChat>()
        .AddSingleton<IChatChannel>(s => s.GetRequiredService<SlackChat>())
        .TryAddSingleton<ISlackHandler, SlackDoor>();

    private static void AddWorkspaces(this IServiceCollection services, SlackSettings settings)
    {
        if (settings.IsInstallable)
        {
            services
                .AddSingleton<Rotation>()
                .AddSingleton<Installer>()
                .AddSingleton<InstallState>()
                .AddSingleton<ManyWorkspaces>()
                .AddSingleton<IWorkspaceSource>(s => s.GetRequiredService<ManyWorkspaces>());
        }
        else
        {
            services
                .AddSingleton<OneWorkspace>()
                .AddHostedService(s => s.GetRequiredService<OneWorkspace>())
                .AddSingleton<IWorkspaceSource>(s => s.GetRequiredService<OneWorkspace>());
        }
    }
}
