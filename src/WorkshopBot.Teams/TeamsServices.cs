using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Door;
using WorkshopBot.Teams.Receiving;
using WorkshopBot.Teams.Tab;

namespace WorkshopBot.Teams;

public static class TeamsServices
{
    /// <summary>Below it is the map in a tab.</summary>
    public const string TabPath = "/teams/tab";

    /// <param name="mark">The workshop's.</param>
    public static string TabMap(string mark) => $"{TabPath}/map/{mark}";

    /// <summary>Teams, if it is configured. Needs the engine, its store, what presents and receives, and a clock.</summary>
    /// <exception cref="TeamsSetupException">The configuration cannot be.</exception>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        var settings = TeamsSettings.Read(configuration, isDevelopment);
        services.AddSingleton(settings).AddSingleton<TabSessions>();
        return settings.IsOn
            ? services
                .AddSingleton(s => new TokenCheck(settings, KeysAt(settings.OpenIdMetadata, s), s.GetRequiredService<TimeProvider>()))
                .AddConnector(settings)
                .AddDoor()
                .AddTab(settings)
            : services;
    }

    /// <summary>Where Teams sends its activities; nothing where Teams is off.</summary>
    /// <returns>They come with a token, so that they may come under any name of this host.</returns>
    public static RouteGroupBuilder MapTeams(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("");
        if (routes.ServiceProvider.GetRequiredService<TeamsSettings>().IsOn) group.MapMessages();
        return group;
    }

    /// <summary>The pages of the map's tab; nothing where Teams is off. They come under this host's own name.</summary>
    /// <param name="limit">The policy for how often somebody may ask to be let in.</param>
    public static RouteGroupBuilder MapTeamsTab(this IEndpointRouteBuilder routes, string limit)
    {
        var tab = routes.MapGroup(TabPath);
        if (routes.ServiceProvider.GetRequiredService<TeamsSettings>().AppId is not null) tab.MapTab(limit);
        return tab;
    }

    private static SigningKeys KeysAt(Uri address, IServiceProvider services) => new(
        address, new HttpDocumentRetriever { RequireHttps = address.Scheme == Uri.UriSchemeHttps }, services.GetRequiredService<TimeProvider>());

    private static IServiceCollection AddTab(this IServiceCollection services, TeamsSettings settings) => services
        .AddSingleton(s => new TabTokenCheck(
            settings, KeysAt(settings.UserOpenIdMetadata, s), s.GetRequiredService<IStore>(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<TabAccess>();

    private static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.TryAddSingleton<Deliveries>();
        services
            .AddSingleton<Organisations>()
            .AddSingleton<Addresses>()
            .AddSingleton<People>()
            .AddSingleton<OtherChannels>()
            .AddSingleton(s => new FileDownloads(s.GetRequiredService<TeamsSettings>(), s.GetRequiredService<TimeProvider>()))
            .AddSingleton<DirectFiles>()
            .AddSingleton<PersonalChats>()
            .AddSingleton<Refreshing>()
            .AddSingleton<Drawing>()
            .AddSingleton<Spots>()
            .AddSingleton<ShownForms>()
            .AddSingleton<Starting>()
            .AddSingleton<Pressing>()
            .AddSingleton<Views>()
            .AddSingleton<Executing>()
            .AddSingleton<Dialogs>()
            .AddSingleton<Replies>()
            .AddSingleton<HomeCards>()
            .AddSingleton<Commands>()
            .AddSingleton<MessageActions>()
            .AddSingleton<Arrivals>()
            .AddSingleton<IChatChannel, TeamsChat>()
            .TryAddSingleton<ITeamsHandler, TeamsDoor>();
        return services;
    }

    private static IServiceCollection AddConnector(this IServiceCollection services, TeamsSettings settings) => services
        .AddSingleton(new ConnectorTokens(Credentials.From(settings), settings.Cloud))
        .AddSingleton<ServiceAddresses>()
        .AddSingleton<ConnectorWire>()
        .AddSingleton<Budgets>()
        .AddSingleton(s => new ConnectorApi(
            s.GetRequiredService<ConnectorWire>(), s.GetRequiredService<Budgets>(), s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<ConnectorApi>>()));
}
