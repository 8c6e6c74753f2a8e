using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Endpoints;

/// <summary>A workshop with simulated people.</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/demo", Begin).WithMetadata(new FormRoute()).RequireRateLimiting(Limits.Creating);

    private static async Task<IResult> Begin(
        SentForm form, ISimulation simulation, RoomBook rooms, IOptions<WebOptions> options, HttpContext context, CancellationToken cancellationToken)
    {
        if (!StartEndpoints.MayCreate(context, options.Value)) return new Refusing(StatusCodes.Status403Forbidden, "no-create");
        if (RoomSecret.Parse(form[StartPage.RoomField]) is not { } secret) return new Refusing(StatusCodes.Status400BadRequest, "bad-form");

        // The same press again leads to the same room.
        if (await rooms.Find(secret, cancellationToken) is null)
        {
            var workshop = Starting.WorkshopOf(secret, context);
            await simulation.Begin(workshop, cancellationToken);
            await rooms.Add(secret, workshop, cancellationToken);
        }

        return TypedResults.Redirect($"/r/{secret.Text}");
    }
}
