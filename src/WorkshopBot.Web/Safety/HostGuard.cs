using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WorkshopBot.Web.Pages;

namespace WorkshopBot.Web.Safety;

/// <summary>
/// Answers only under our own names. Otherwise a foreign page could give its name our address and read what only this machine
/// may see (DNS rebinding).
/// </summary>
public sealed class HostGuard(RequestDelegate next, IOptions<WebOptions> options)
{
    public Task Invoke(HttpContext context)
    {
        var host = context.Request.Host.Host;
        var isOurs = context.GetEndpoint()?.Metadata.GetMetadata<AnyHost>() is not null
            || Loopback.IsName(host) || string.Equals(host, options.Value.PublicUrl?.Host, StringComparison.OrdinalIgnoreCase);
        return isOurs ? next(context) : Notices.Of(StatusCodes.Status421MisdirectedRequest, "wrong-host", context).ExecuteAsync(context);
    }
}
