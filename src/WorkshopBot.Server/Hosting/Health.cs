using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Server.Hosting;

/// <summary>For whoever watches over the program.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).WithMetadata(new AnyHost());
        routes.MapGet("/health/ready", Ready).WithMetadata(new AnyHost());
    }

    /// <summary>Ready when the store answers.</summary>
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Ready(IStore store, CancellationToken cancellationToken)
    {
        try
        {
            await store.Tenants.Find("health", cancellationToken);
            return TypedResults.Text("ready");
        }
        catch (StoreFailedException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
