using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Web.Safety;

/// <summary>What every answer tells the browser not to do.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly string Unframed = Policy(new(["'none'"]));

    public Task Invoke(HttpContext context)
    {
        // At the last moment, because an error clears what was set before.
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Remove("blazor-enhanced-nav");
        var framed = context.GetEndpoint()?.Metadata.GetMetadata<Framed>();
        headers.ContentSecurityPolicy = framed is null ? Unframed : Policy(framed);
        headers.XContentTypeOptions = "nosniff";

        // It knows no list.
        if (framed is null) headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = context.GetEndpoint()?.Metadata.GetMetadata<Embedded>() is null ? "same-origin" : "cross-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        if (context.Request.IsHttps && !Loopback.IsName(context.Request.Host.Host)) headers.StrictTransportSecurity = "max-age=31536000";
    }

    private static string Policy(Framed framed) =>
        $"default-src 'none'; script-src {Here(framed.Script)}; style-src 'self'; img-src 'self' data:; connect-src {Here(framed.Asks)}; "
        + $"form-action 'self'; base-uri 'none'; frame-ancestors {string.Join(' ', framed.Ancestors)}";

    private static string Here(string? andThere) => andThere is null ? "'self'" : $"'self' {andThere}";
}
