using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
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

    private static async Task<IResult> Svg(
        Visit visit, string? n, int? sheet, Stage stage, MapPictures maps, HttpContext context, CancellationToken cancellationToken)
    {
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;

        return MapAnswers.Svg(maps.Of(scene), n, sheet, context);
    }

    private static async Task<IResult> Page(Visit visit, Stage stage, MapPictures maps, MapFiles files, CancellationToken cancellationToken)
    {
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;

        var picture = maps.Of(scene);
        return new RazorComponentResult<MapPage>(new Dictionary<string, object?>
        {
            [nameof(MapPage.Phrases)] = visit.Phrases,
            [nameof(MapPage.Room)] = visit.Room,
            [nameof(MapPage.Picture)] = picture,
            [nameof(MapPage.LeftOut)] = await Task.Run(() => picture.LeftOut.Value, cancellationToken),
            [nameof(MapPage.Files)] = files,
        });
    }

    private static Task<IResult> File(
        Visit visit, string format, Stage stage, MapPictures maps, MapFiles files, CancellationToken cancellationToken) =>
        MapAnswers.File(
            format, files, async () => await stage.Set(visit, cancellationToken) is { } scene ? maps.Of(scene) : null,
            Refusing.Unavailable, cancellationToken);
}
