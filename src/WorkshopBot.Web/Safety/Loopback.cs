using System.Net;
using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Web.Safety;

/// <summary>This machine, as opposed to everybody else.</summary>
internal static class Loopback
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    public static bool IsName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether somebody at this machine asks, and no proxy for somebody else.</summary>
    public static bool Asks(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsName(context.Request.Host.Host)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);
}
