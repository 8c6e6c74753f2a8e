using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Web.Library;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Rooms;

/// <summary>
/// Opens a room for requests that know its secret; for all others the room does not exist. And a screen for those whom its guard
/// admits, and a library for those whose tenant is known.
/// </summary>
public sealed class Doorkeeper(RequestDelegate next, RoomBook rooms, Guesses guesses, PersonCookies cookies)
{
    public async Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ScreenRoute>() is { } screen)
        {
            await Look(screen, context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<LibraryRoute>() is not null)
        {
            await Browse(context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<RoomRoute>() is null)
        {
            await next(context);
            return;
        }

        var address = context.Connection.RemoteIpAddress;
        var secret = RoomSecret.Parse(context.GetRouteValue("secret") as string);
        var room = secret is null ? null : rooms.Remember(secret);
        if (room is null && guesses.IsSpent(address))
        {
            context.Response.Headers.RetryAfter = "60";
            await Notices.Of(StatusCodes.Status429TooManyRequests, "too-many", context).ExecuteAsync(context);
            return;
        }

        if (room is null && secret is not null) room = await rooms.Find(secret, context.RequestAborted);
        if (room is null)
        {
            guesses.Count(address);
            await Notices.Of(StatusCodes.Status404NotFound, "not-found", context).ExecuteAsync(context);
            return;
        }

        var person = cookies.Read(context, room.Workshop);
        if (person is not null && HttpMethods.IsGet(context.Request.Method)) cookies.Renew(context, person);
        if (OwnTenant.Of(context) == room.Workshop.Tenant) room = room with { Library = LibraryQuery.Path };
        context.Features.Set(new Visit(room, person, person?.Language ?? AskedLanguage.Of(context.Request)));
        await next(context);
    }

    private Task Browse(HttpContext context)
    {
        if (OwnTenant.Of(context) is not { } tenant)
            return Notices.Of(StatusCodes.Status403Forbidden, "no-library", context).ExecuteAsync(context);

        context.Features.Set(new LibraryVisit(tenant, AskedLanguage.Of(context.Request)));
        return next(context);
    }

    private async Task Look(ScreenRoute screen, HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<IScreenGuard>().Admits(context) is { } admission)
        {
            var room = Room.Screen(admission, $"{screen.Entrance}?{AskedLanguage.Parameter}={admission.Language}");
            context.Features.Set(new Visit(room, Person: null, admission.Language) { Admission = admission });
            await next(context);
        }
        else if (IsPage(screen, context)) context.Response.Redirect(screen.Refused);
        else context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    private static bool IsPage(ScreenRoute screen, HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern } && pattern.TrimEnd('/') == screen.Pattern;
}
