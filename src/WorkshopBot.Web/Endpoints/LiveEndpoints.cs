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

    private static async Task Listen(Visit visit, LiveRooms live, IHostApplicationLifetime host, TimeProvider clock, HttpContext context)
    {
        var stream = new LiveStream(visit.Person, visit.Language, visit.Admission?.Onlooker ?? "");
        if (!live.Open(visit.Room.Workshop, stream))
        {
            context.Response.Headers.RetryAfter = "30";
            await Answers.Refuse(StatusCodes.Status429TooManyRequests, "too-many", context);
            return;
        }

        // Who may look for a while only has to ask again, and may not be let in then.
        using var leave = new CancellationTokenSource(visit.Admission is { } admission ? Left(admission, clock) : Timeout.InfiniteTimeSpan, clock);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping, leave.Token);
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
            // The page was left, its time is over, or the program stops; in any case the stream is over.
        }
        finally
        {
            await live.Close(visit.Room.Workshop, stream);
        }
    }

    private static TimeSpan Left(Admission admission, TimeProvider clock)
    {
        var left = admission.Until - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
