using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Maps.Imports;
using WorkshopBot.Web.Forms;
using WorkshopBot.Web.Library;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Endpoints;

/// <summary>Bringing a map from a file into the library, and taking it out again.</summary>
internal static class BringEndpoints
{
    public static void MapBringing(this RouteGroupBuilder library)
    {
        library.MapGet("/bring", Ask);
        library.MapPost("/bring", Bring)
            .WithMetadata(new FormRoute(BroughtFile.MostBytesOfForm, "large-map")).RequireRateLimiting(Limits.Creating);
        library.MapPost("/{map}/remove", Remove).WithMetadata(new FormRoute()).RequireRateLimiting(Limits.Creating);
    }

    private static RazorComponentResult<BringPage> Ask(LibraryVisit visit, IAntiforgery antiforgery, HttpContext context) =>
        Page(visit, antiforgery.GetAndStoreTokens(context), "", null);

    private static async Task<IResult> Bring(
        LibraryVisit visit, SentForm form, BroughtMaps brought, IAntiforgery antiforgery, HttpContext context,
        CancellationToken cancellationToken)
    {
        if (form[FormFrame.FormField] is not { } id || !FormId.IsOne(id))
            return new Refusing(StatusCodes.Status400BadRequest, "bad-form");

        var typed = form[BroughtFile.TextField] ?? "";
        if (await BroughtFile.Read(form, cancellationToken) is not { } file)
            return Wrong(visit, antiforgery.GetTokens(context), typed, visit.Phrases["bring.nothing"]);

        JourneyMap map;
        try
        {
            map = await Task.Run(file.Map, cancellationToken);
        }
        catch (WrongMapException e)
        {
            return Wrong(visit, antiforgery.GetTokens(context), typed, e.SayUnsaved(visit.Phrases));
        }

        var shelved = await brought.Bring(visit.Tenant, id, file.Bytes, map, cancellationToken);
        return TypedResults.Redirect($"{ShelvedMap.PathOf(shelved)}?lang={visit.Language}");
    }

    private static async Task<IResult> Remove(
        LibraryVisit visit, string map, BroughtMaps brought, CancellationToken cancellationToken)
    {
        var id = new WorkshopId(visit.Tenant, map);
        if (!BroughtMaps.Brought(id)) return new Refusing(StatusCodes.Status400BadRequest, "bad-form");

        await brought.Remove(id, cancellationToken);
        return TypedResults.Redirect($"{LibraryQuery.Path}?lang={visit.Language}");
    }

    private static RazorComponentResult<BringPage> Wrong(LibraryVisit visit, AntiforgeryTokenSet tokens, string typed, string say)
    {
        var page = Page(visit, tokens, typed, say);
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private static RazorComponentResult<BringPage> Page(
        LibraryVisit visit, AntiforgeryTokenSet tokens, string typed, string? say) =>
        new(new Dictionary<string, object?>
        {
            [nameof(BringPage.Phrases)] = visit.Phrases,
            [nameof(BringPage.TokenText)] = tokens.RequestToken,
            [nameof(BringPage.Typed)] = typed,
            [nameof(BringPage.Say)] = say,
        });
}
