using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace WorkshopBot.Web.Endpoints;

/// <summary>Scripts and styles.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{version}/{name}", Get);
        routes.MapGet("/favicon.ico", () => TypedResults.Redirect(Asset.Address("mark.svg")));
        routes.MapGet("/robots.txt", () => TypedResults.Text("User-agent: *\nDisallow: /\n"));
    }

    private static IResult Get(string version, string name, HttpContext context)
    {
        if (Asset.Find(name) is not { } asset) return new Refusing(StatusCodes.Status404NotFound, "not-found");

        // Another instance may be older or newer than the page that asks: then this is the best there is, but not to be kept.
        context.Response.Headers.CacheControl = version == Asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.File(asset.Bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{Asset.Version}\""));
    }
}
