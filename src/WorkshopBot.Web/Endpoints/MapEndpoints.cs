using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Cards;
using WorkshopBot.Maps;
using WorkshopBot.Web.Pictures;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Web.Endpoints;

/// <summary>The map, to look at and to take away.</summary>
internal static class MapEndpoints
{
    public static void MapPicture(this RouteGroupBuilder room) => room.MapGet("/map.svg", Svg);

    public static void MapMaps(this RouteGroupBuilder room)
    {
        room.MapPicture();
        room.MapGet("/map.json", Json);
        room.MapGet("/summary.md", Summary);
    }

    /// <param name="n">The version that a page shows; without it the file is for keeping.</param>
    private static async Task<IResult> Svg(Visit visit, string? n, Stage stage, MapPictures maps, HttpContext context, CancellationToken cancellationToken)
    {
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;

        var picture = maps.Of(scene);
        var bytes = Encoding.UTF8.GetBytes(picture.Svg.Value);
        if (n is null) return File(bytes, "image/svg+xml", picture, "svg");

        // The address names what is shown, so it may be kept; another version is another address.
        if (n == picture.Version) context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return TypedResults.Bytes(bytes, "image/svg+xml; charset=utf-8");
    }

    private static async Task<IResult> Json(Visit visit, Stage stage, MapPictures maps, CancellationToken cancellationToken)
    {
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;

        var picture = maps.Of(scene);
        return File(picture.Json, MediaTypeNames.Application.Json, picture, "json");
    }

    private static async Task<IResult> Summary(Visit visit, Stage stage, MapPictures maps, CancellationToken cancellationToken)
    {
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;

        var picture = maps.Of(scene);
        var text = MapSummary.Write(picture.Map, Phrases.For(picture.Map.Language));
        return File(Encoding.UTF8.GetBytes(text), MediaTypeNames.Text.Markdown, picture, "md");
    }

    private static FileContentHttpResult File(byte[] bytes, string type, MapPicture picture, string extension) =>
        TypedResults.File(bytes, $"{type}; charset=utf-8", FileNames.Of(picture.Map.Title, extension));
}
