using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Slack.Receiving;

/// <summary>Where Slack sends its requests. Each address takes all kinds, so that one is enough.</summary>
internal static class ReceivingEndpoints
{
    private static readonly string[] Paths = ["/commands", "/interactions", "/events"];

    public static void MapReceiving(this IEndpointRouteBuilder routes)
    {
        foreach (var path in Paths) routes.MapPost(path, Take);
    }

    // Whoever is refused learns nothing but a number.
    private static async Task<IResult> Take(
        HttpContext context, SlackSettings settings, RequestReader reader, Receiver receiver, TimeProvider clock,
        ILogger<Receiver> log)
    {
        if (await RawBody.Read(context.Request, context.RequestAborted) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "it is too large", context, log);
        }

        var headers = context.Request.Headers;
        var (timestamp, signature) = (headers[SlackSignature.TimestampHeader], headers[SlackSignature.SignatureHeader]);
        if (!SlackSignature.IsGenuine(settings.SigningSecret!, timestamp, signature, body, clock.GetUtcNow()))
        {
            return Refuse(StatusCodes.Status401Unauthorized, "it is not signed, or not now", context, log);
        }

        if (Payload.Read(context.Request.ContentType, body) is not { } payload)
        {
            return Refuse(StatusCodes.Status400BadRequest, "it is malformed", context, log);
        }

        // Slack stops waiting after three seconds; what it has asked for goes on.
        return await reader.Read(payload, CancellationToken.None) switch
        {
            Received.Asked asked => await Answer(asked.Request, receiver, context),
            Received.Handshake handshake => TypedResults.Text(handshake.Challenge),
            Received.Ignored => TypedResults.Ok(),
            Received.Malformed => Refuse(StatusCodes.Status400BadRequest, "it lacks something", context, log),
            _ => Refuse(
                StatusCodes.Status403Forbidden, "it is for another app, or from a workspace without the bot", context, log),
        };
    }

    private static async Task<IResult> Answer(SlackRequest request, Receiver receiver, HttpContext context)
    {
        try
        {
            var (body, afterwards) = await receiver.Receive(request);
            if (afterwards is not null) context.Response.OnCompleted(afterwards);
            return body is null
                ? TypedResults.Ok()
                : TypedResults.Text(JsonWriting.Text(body), "application/json; charset=utf-8");
        }
        catch (Exception)
        {
            // It is logged already. Slack shows its sender an error, and delivers an event again.
            return TypedResults.StatusCode(StatusCodes.Status500InternalServerError);
        }
    }

    private static StatusCodeHttpResult Refuse(int status, string reason, HttpContext context, ILogger log)
    {
        log.RequestRefused(context.Request.Path, reason);
        return TypedResults.StatusCode(status);
    }
}
