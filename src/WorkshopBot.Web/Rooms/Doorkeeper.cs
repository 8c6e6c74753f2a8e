using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Engine.Sharing;
using WorkshopBot.Web.Library;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Rooms;

/// <summary>
/// Opens a room for requests that know its secret, and a map for those that have a link to it; for all others neither exists. And a screen for
/// those whom its guard admits, and a library for those whose tenant is known.
/// </summary>
public sealed class Doorkeeper(RequestDelegate next, RoomBook rooms, Shares shares, Guesses guesses, PersonCookies cookies)
{
    public async Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ScreenRoute>() is { } screen)
        {
            await Look(screen, context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<ShareRoute>() is { } shared)
        {
            await Show(shared, context);
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
            await TurnAway(context);
            return;
        }

        if (room is null && secret is not null) room = await rooms.Find(secret, context.RequestAborted);
        if (room is null)
        {
            guesses.Count(address);
            await Hide(context);
            return;
        }

        var person = cookies.Read(context, room.Workshop);
        if (person is not null && HttpMethods.IsGet(context.Request.Method)) cookies.Renew(context, person);
        if (OwnTenant.Of(context) == room.Workshop.Tenant) room = room with { Library = LibraryQuery.Path };
        context.Features.Set(new Visit(room, person, person?.Language ?? AskedLanguage.Of(context.Request)));
        await next(context);
    }

    /// <summary>A link that is forged, over or revoked looks like one that never was.</summary>
    private async Task Show(ShareRoute shared, HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (guesses.IsSpent(address))
        {
            await TurnAway(context);
            return;
        }

        var link = context.GetRouteValue("share") as string;
        if (await shares.Read(link, context.RequestAborted) is not { } share || !shared.Rights.Contains(share.Right))
        {
            guesses.Count(address);
            await Hide(context);
            return;
        }

        context.Features.Set(new Visit(Room.Shared(share, link!), Person: null, AskedLanguage.Of(context.Request)) { Share = share });
        await next(context);
    }

    private static Task Hide(HttpContext context) => Notices.Of(StatusCodes.Status404NotFound, "not-found", context).ExecuteAsync(context);

    private static Task TurnAway(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Notices.Of(StatusCodes.Status429TooManyRequests, "too-many", context).ExecuteAsync(context);
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
