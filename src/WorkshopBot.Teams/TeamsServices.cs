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

namespace WorkshopBot.Teams;

public static class TeamsServices
{
    /// <summary>Teams, if it is configured. Needs the engine, its store, what presents and receives, and a clock.</summary>
    /// <exception cref="TeamsSetupException">The configuration cannot be.</exception>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        var settings = TeamsSettings.Read(configuration, isDevelopment);
        services.AddSingleton(settings);
        return settings.IsOn
            ? services
                .AddSingleton<IDocumentRetriever>(new HttpDocumentRetriever { RequireHttps = settings.OpenIdMetadata.Scheme == Uri.UriSchemeHttps })
                .AddSingleton<SigningKeys>()
                .AddSingleton<TokenCheck>()
                .AddConnector(settings)
                .AddDoor()
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

    private static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.TryAddSingleton<Deliveries>();
        services
            .AddSingleton<Organisations>()
            .AddSingleton<Addresses>()
            .AddSingleton<People>()
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
