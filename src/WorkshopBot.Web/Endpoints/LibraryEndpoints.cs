using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Engine.Browsing;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Web.Library;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.Pictures;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Endpoints;

/// <summary>A tenant's finished maps: to be looked for, to be looked at.</summary>
internal static class LibraryEndpoints
{
    private static Refusing NotThere { get; } = new(StatusCodes.Status404NotFound, "no-map");

    public static void MapLibrary(this RouteGroupBuilder library)
    {
        library.MapGet("", List);
        library.MapGet("/patterns", Gather);
        library.MapGet("/{map}", Look);
        library.MapGet("/{map}/map.svg", Svg);
        library.MapGet("/{map}/map/{format}", File).RequireRateLimiting(Limits.Taking);
    }

    private static async Task<RazorComponentResult<LibraryPage>> List(
        LibraryVisit visit, IStore store, TimeProvider clock, HttpRequest request, CancellationToken cancellationToken) =>
        new(new Dictionary<string, object?>
        {
            [nameof(LibraryPage.Phrases)] = visit.Phrases,
            [nameof(LibraryPage.Shelf)] = await Shelf.Of(
                store.Maps, visit.Tenant, LibraryQuery.Read(request.Query), clock.GetUtcNow(), cancellationToken),
        });

    private static async Task<RazorComponentResult<PatternsPage>> Gather(
        LibraryVisit visit, IStore store, CancellationToken cancellationToken) => new(new Dictionary<string, object?>
        {
            [nameof(PatternsPage.Phrases)] = visit.Phrases,
            [nameof(PatternsPage.Patterns)] = Patterns.Of(await store.Maps.Library(visit.Tenant, cancellationToken)),
        });

    private static async Task<IResult> Look(
        LibraryVisit visit, string map, LibraryMaps maps, MapFiles files, TimeProvider clock, IAntiforgery antiforgery,
        HttpContext context, CancellationToken cancellationToken)
    {
        if (await maps.Find(visit, map, cancellationToken) is not { } shelved) return NotThere;

        return new RazorComponentResult<LibraryMapPage>(new Dictionary<string, object?>
        {
            [nameof(LibraryMapPage.Phrases)] = visit.Phrases,
            [nameof(LibraryMapPage.Map)] = shelved,
            [nameof(LibraryMapPage.CloseUps)] = await maps.CloseUps(shelved, cancellationToken),
            [nameof(LibraryMapPage.Now)] = clock.GetUtcNow(),
            [nameof(LibraryMapPage.LeftOut)] = await Task.Run(() => shelved.Picture.LeftOut.Value, cancellationToken),
            [nameof(LibraryMapPage.Files)] = files,
            [nameof(LibraryMapPage.TokenText)] = antiforgery.GetAndStoreTokens(context).RequestToken,
        });
    }

    private static async Task<IResult> Svg(
        LibraryVisit visit, string map, string? n, int? sheet, LibraryMaps maps, HttpContext context,
        CancellationToken cancellationToken) =>
        await maps.Find(visit, map, cancellationToken) is { Picture: var picture }
            ? MapAnswers.Svg(picture, n, sheet, context)
            : NotThere;

    private static Task<IResult> File(
        LibraryVisit visit, string map, string format, LibraryMaps maps, MapFiles files, CancellationToken cancellationToken) =>
        MapAnswers.File(
            format, files, async () => (await maps.Find(visit, map, cancellationToken))?.Picture, NotThere, cancellationToken);
}
