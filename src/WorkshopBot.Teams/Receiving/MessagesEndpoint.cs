using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Teams.Receiving;

/// <summary>Where activities come in.</summary>
internal static class MessagesEndpoint
{
    /// <summary>Teams takes messages of 100 KB; a form with what was typed may come back inside one.</summary>
    private const long MostBytes = 512 * 1024;

    public static void MapMessages(this IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", Take);

    // Whoever is refused learns nothing but a number.
    private static async Task<IResult> Take(
        HttpContext context, TeamsSettings settings, TokenCheck check, ITeamsHandler handler, Deliveries deliveries,
        IHostApplicationLifetime host, ILogger<Activity> log)
    {
        if (context.Request.ContentLength > MostBytes) return Refuse(StatusCodes.Status413PayloadTooLarge, "it is too large", log);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;

        // Whether a token is right depends on what it came with.
        if (await ActivityReader.Read(context.Request.Body, context.RequestAborted) is not { } activity)
            return Refuse(StatusCodes.Status400BadRequest, "it is malformed", log);

        var isOwn = settings.AllowsUnauthenticatedLoopback && Loopback.IsFrom(context);
        var authorization = context.Request.Headers.Authorization is [var single] ? single : null;
        if (!(isOwn && context.Request.Headers.Authorization.Count == 0))
        {
            try
            {
                if (await check.Refuse(authorization, activity, context.RequestAborted) is { } reason)
                    return Refuse(StatusCodes.Status401Unauthorized, reason, log);
            }
            catch (Exception e) when (e is IOException or InvalidOperationException or ArgumentException)
            {
                // Nobody can tell whether it is genuine: Teams sends it again.
                log.KeysNotRead(e.GetType().Name);
                return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }

            activity = activity with { ProvenServiceUrl = activity.ServiceUrl };
        }

        // Teams may stop waiting; what was asked for goes on.
        return await Handle(activity, handler, deliveries, log, host.ApplicationStopped);
    }

    private static async Task<IResult> Handle(
        Activity activity, ITeamsHandler handler, Deliveries deliveries, ILogger log, CancellationToken stopping)
    {
        try
        {
            JsonObject? answer = null;

            // An invoke's answer is for who waits now; its actions are idempotent by themselves.
            if (activity.Type == "invoke" || activity.Id is null) answer = await handler.Handle(activity, stopping);
            else await deliveries.Once(Delivery(activity), () => handler.Handle(activity, stopping));
            return answer is null ? TypedResults.Ok() : TypedResults.Text(answer.ToJsonString(), "application/json; charset=utf-8");
        }
        catch (UnknownInvokeException)
        {
            return TypedResults.StatusCode(StatusCodes.Status501NotImplemented);
        }
        catch (Exception e)
        {
            log.NotHandled(activity.ToString(), e.GetType().Name, e.StackTrace);
            return TypedResults.StatusCode(StatusCodes.Status500InternalServerError);
        }
    }

    private static string Delivery(Activity activity) => $"{activity.Conversation.Id}/{activity.Id}/{activity.Type}";

    private static StatusCodeHttpResult Refuse(int status, string reason, ILogger log)
    {
        log.ActivityRefused(reason);
        return TypedResults.StatusCode(status);
    }
}
