using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace WorkshopBot.Web.Endpoints;

/// <summary>Script and styles.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{name}", Get);
        routes.MapGet("/favicon.ico", () => TypedResults.Redirect(Asset.Address("mark.svg")));
        routes.MapGet("/robots.txt", () => TypedResults.Text("User-agent: *\nDisallow: /\n"));
    }

    private static IResult Get(string name, string? v, HttpContext context)
    {
        if (Asset.Find(name) is not { } asset) return new Refusing(StatusCodes.Status404NotFound, "not-found");

        context.Response.Headers.CacheControl = v == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.File(asset.Bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }
}
