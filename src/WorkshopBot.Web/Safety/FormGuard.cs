using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WorkshopBot.Web.Endpoints;

namespace WorkshopBot.Web.Safety;

/// <summary>Reads forms, within limits, and lets only those through that a page of ours has sent.</summary>
public sealed class FormGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    /// <summary>A form has at most some hundred texts of 2,000 letters.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>What the server takes off the wire: more than a form may have, so that its sender still hears why it was refused.</summary>
    public const int MostBytesRead = 4 * 1024 * 1024;

    public async Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<FormRoute>() is not { } route)
        {
            await next(context);
            return;
        }

        if (await Read(context, route) is not { } form) return;

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            await Answers.Refuse(StatusCodes.Status400BadRequest, "stale", context);
            return;
        }

        context.Features.Set(new SentForm(form));
        await next(context);
    }

    private static async Task<IFormCollection?> Read(HttpContext context, FormRoute route)
    {
        if (context.Request.ContentLength > route.MostBytes)
        {
            await Refuse(StatusCodes.Status413PayloadTooLarge, route.TooLarge, context);
            return null;
        }

        if (!context.Request.HasFormContentType)
        {
            await Refuse(StatusCodes.Status415UnsupportedMediaType, "bad-form", context);
            return null;
        }

        var reader = new FormFeature(context.Request, Limits(route.MostBytes));
        context.Features.Set<IFormFeature>(reader);
        try
        {
            return await reader.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // Too many fields, too long, or not a form at all.
            await Refuse(StatusCodes.Status413PayloadTooLarge, route.TooLarge, context);
            return null;
        }
    }

    /// <summary>What is sent stays in memory: people's words are in no file but the store's.</summary>
    private static FormOptions Limits(int mostBytes) => new()
    {
        ValueCountLimit = 500,
        KeyLengthLimit = 256,
        ValueLengthLimit = mostBytes,
        MemoryBufferThreshold = mostBytes,
        BufferBodyLengthLimit = mostBytes,
        MultipartBodyLengthLimit = mostBytes,
        MultipartHeadersCountLimit = 8,
        MultipartHeadersLengthLimit = 1024,
    };

    /// <summary>Takes the rest off the wire first: a sender still sending would see a broken line instead of the sentence.</summary>
    private static async Task Refuse(int status, string key, HttpContext context)
    {
        if (context.Request.ContentLength is null or <= MostBytesRead) await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        await Answers.Refuse(status, key, context);
    }
}
