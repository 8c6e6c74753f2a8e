using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Cards;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Sharing;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.Pictures;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Endpoints;

/// <summary>The map, to look at and to take away.</summary>
internal static class MapEndpoints
{
    public static void MapPicture(this RouteGroupBuilder room) => room.MapGet("/map.svg", Svg);

    public static void MapMaps(this RouteGroupBuilder room)
    {
        room.MapPicture();
        room.MapGet("/map", Page);
        room.MapGet("/map/{format}", File).RequireRateLimiting(Limits.Taking);
    }

    /// <summary>The same for whoever has a link to it.</summary>
    public static void MapShared(this IEndpointRouteBuilder routes)
    {
        var shared = routes.MapGroup(Room.SharedPath("{share}"));
        var (page, files) = (new ShareRoute(ShareRight.Page, ShareRight.Files), new ShareRoute(ShareRight.Files));
        shared.MapGet("", Page).WithMetadata(page).RequireRateLimiting(Limits.Looking);
        shared.MapGet("/map.svg", Svg).WithMetadata(page).RequireRateLimiting(Limits.Looking);
        shared.MapGet("/map/{format}", File).WithMetadata(files).RequireRateLimiting(Limits.Taking);
        shared.MapMethods("/map.png", ["GET", "HEAD"], Png)
            .WithMetadata(new ShareRoute(ShareRight.Picture), new Embedded()).RequireRateLimiting(Limits.Looking);
    }

    private static async Task<IResult> Svg(
        Visit visit, string? n, int? sheet, Stage stage, MapPictures maps, HttpContext context, CancellationToken cancellationToken)
    {
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;

        return MapAnswers.Svg(maps.Of(scene), visit.Share is null ? n : null, sheet, context);
    }

    private static async Task<IResult> Page(Visit visit, Stage stage, MapPictures maps, MapFiles files, CancellationToken cancellationToken)
    {
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;

        var picture = maps.Of(scene);
        return new RazorComponentResult<MapPage>(new Dictionary<string, object?>
        {
            [nameof(MapPage.Phrases)] = visit.Phrases,
            [nameof(MapPage.Room)] = visit.Room,
            [nameof(MapPage.Share)] = visit.Share,
            [nameof(MapPage.Picture)] = picture,
            [nameof(MapPage.LeftOut)] = await Task.Run(() => picture.LeftOut.Value, cancellationToken),
            [nameof(MapPage.Files)] = files,
        });
    }

    private static Task<IResult> File(
        Visit visit, string format, Stage stage, MapPictures maps, MapFiles files, CancellationToken cancellationToken) => MapAnswers.File(
        format, files, async () => await stage.Set(visit, cancellationToken) is { } scene ? maps.Of(scene) : null,
        Refusing.Unavailable, cancellationToken);

    /// <summary>As chats take it; who asks for it is a program, and is told no more than whether there is one.</summary>
    private static async Task<IResult> Png(Visit visit, Stage stage, MapPictures maps, MapFiles files, CancellationToken cancellationToken)
    {
        var export = MapExports.Find(IMapFiles.ChatPicture)!;
        if (!files.CanWrite(export)) return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        if (await stage.Set(visit, cancellationToken) is not { } scene) return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);

        var isOfChanges = IMapFiles.PictureOf(visit.Share?.Version) == IMapFiles.ChangesPicture;
        return (isOfChanges ? ChangesPicture.Of(scene, Phrases.For(scene.Workshop.Language)) : maps.Of(scene).Map) is { } map
            ? TypedResults.Bytes(await files.Write(export, map, cancellationToken), export.MediaType)
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);
    }
}
