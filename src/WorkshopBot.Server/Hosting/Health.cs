using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Server.Hosting;

/// <summary>For whoever watches over the program.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).WithMetadata(new AnyHost());
        routes.MapGet("/health/ready", Ready).WithMetadata(new AnyHost());
    }

    /// <summary>Ready when the store is prepared and answers, and the program does not stop.</summary>
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Ready(
        IStore store, Readiness readiness, TimeProvider clock, ILogger<Readiness> log, CancellationToken cancellationToken)
    {
        if (!readiness.IsReady) return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await store.Tenants.Find("health", patience.Token).WaitAsync(Patience, clock, cancellationToken);
            return TypedResults.Text("ready");
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            await patience.CancelAsync();
            log.StoreNotAnswering(e.GetType().Name);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
