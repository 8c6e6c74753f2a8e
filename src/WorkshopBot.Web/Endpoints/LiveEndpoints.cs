using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using WorkshopBot.Web.Live;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Web.Endpoints;

/// <summary>The stream through which a page stays up to date.</summary>
internal static class LiveEndpoints
{
    public static void MapLive(this RouteGroupBuilder room) => room.MapGet("/live", Listen);

    private static async Task Listen(Visit visit, LiveRooms live, IHostApplicationLifetime host, HttpContext context)
    {
        if (live.Open(visit.Room.Workshop, visit.Person, visit.Language) is not { } stream)
        {
            context.Response.Headers.RetryAfter = "30";
            await Answers.Refuse(StatusCodes.Status429TooManyRequests, "too-many", context);
            return;
        }

        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers["X-Accel-Buffering"] = "no";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await context.Response.Body.WriteAsync(Frame.Hello, until.Token);
            await context.Response.Body.FlushAsync(until.Token);
            while (await stream.Frames.WaitToReadAsync(until.Token))
            {
                while (stream.Frames.TryRead(out var frame)) await context.Response.Body.WriteAsync(frame, until.Token);
                await context.Response.Body.FlushAsync(until.Token);
            }

            // Too far behind: what is still unsent would only keep it there.
            context.Abort();
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // The page was left, or the program stops; either way the stream is over.
        }
        finally
        {
            await live.Close(visit.Room.Workshop, stream);
        }
    }
}
