using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Web.Endpoints;
using WorkshopBot.Web.Library;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web;

public static class WebApplicationExtensions
{
    /// <summary>The room's pages, and what guards them.</summary>
    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Mishaps>();
        app.UseRouting();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<Doorkeeper>();
        app.UseRateLimiter();
        app.UseMiddleware<FormGuard>();

        app.MapStart();
        app.MapDemo();
        var library = app.MapGroup(LibraryQuery.Path).WithMetadata(new LibraryRoute());
        library.MapLibrary();
        library.MapBringing();
        app.MapAssets();
        var room = app.MapGroup("/r/{secret}").WithMetadata(new RoomRoute());
        room.MapRoom();
        room.MapActing();
        room.MapLive();
        room.MapMaps();
        room.MapHistory();
        app.MapShared();
        app.MapFallback(() => new Refusing(StatusCodes.Status404NotFound, "not-found"));
        return app;
    }

    /// <summary>A screen that follows a workshop, for those whom <see cref="IScreenGuard"/> admits.</summary>
    public static RouteGroupBuilder MapScreen(this IEndpointRouteBuilder routes, ScreenRoute route)
    {
        var screen = routes.MapGroup(route.Pattern);
        screen.WithMetadata(route);
        screen.MapScreenPage();
        screen.MapLive();
        screen.MapPicture();
        return screen;
    }
}
