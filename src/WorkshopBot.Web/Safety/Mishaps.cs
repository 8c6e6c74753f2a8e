using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Web.Endpoints;

namespace WorkshopBot.Web.Safety;

/// <summary>Answers for what went wrong in a request: its sender gets a sentence, the log the place.</summary>
public sealed class Mishaps(RequestDelegate next, ILogger<Mishaps> log)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has left.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await Answers.Refuse(e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? "too-large" : "bad-form", context);
        }
        catch (StoreException e) when (!context.Response.HasStarted)
        {
            log.RequestFailed(e.GetType().Name, e.StackTrace, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
            context.Response.Clear();
            await Answers.Refuse(StatusCodes.Status503ServiceUnavailable, "unavailable", context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            log.RequestFailed(e.GetType().Name, e.StackTrace, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
            context.Response.Clear();
            await Answers.Refuse(StatusCodes.Status500InternalServerError, "failed", context);
        }
    }
}
