using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Engine.Ports;
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

    /// <param name="n">The version that a page shows.</param>
    /// <param name="sheet">Which of the sheets for paper, from 0; the whole map without.</param>
    private static async Task<IResult> Svg(
        Visit visit, string? n, int? sheet, Stage stage, MapPictures maps, HttpContext context, CancellationToken cancellationToken)
    {
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;

        var picture = maps.Of(scene);
        if (sheet < 0 || sheet >= picture.Sheets.Value.Length) return new Refusing(StatusCodes.Status404NotFound, "not-found");

        // The address names what is shown, so it may be kept; another version is another address. What is shared ends, and may be revoked.
        if (n == picture.Version && visit.Share is null) context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        var drawn = sheet is { } part ? picture.Sheets.Value[part].Svg : picture.Svg.Value;
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(drawn), "image/svg+xml; charset=utf-8");
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

    private static async Task<IResult> File(
        Visit visit, string format, Stage stage, MapPictures maps, MapFiles files, CancellationToken cancellationToken)
    {
        if (MapExports.Find(format) is not { } export) return new Refusing(StatusCodes.Status404NotFound, "no-format");
        if (!files.CanWrite(export)) return new Refusing(StatusCodes.Status501NotImplemented, "no-pictures");
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;

        var map = maps.Of(scene).Map;
        return TypedResults.File(await files.Write(export, map, cancellationToken), TypeOf(export), FileNames.Of(map.Title, export));
    }

    /// <summary>As chats take it; who asks for it is a program, and is told no more than whether there is one.</summary>
    private static async Task<IResult> Png(Visit visit, Stage stage, MapPictures maps, MapFiles files, CancellationToken cancellationToken)
    {
        var export = MapExports.Find(IMapFiles.ChatPicture)!;
        if (!files.CanWrite(export)) return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        if (await stage.Set(visit, cancellationToken) is not { } scene) return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);

        return TypedResults.Bytes(await files.Write(export, maps.Of(scene).Map, cancellationToken), export.MediaType);
    }

    private static string TypeOf(IMapExport export) =>
        export.MediaType.StartsWith("text/", StringComparison.Ordinal) || export.MediaType is "application/json" or "image/svg+xml"
            ? $"{export.MediaType}; charset=utf-8"
            : export.MediaType;
}
