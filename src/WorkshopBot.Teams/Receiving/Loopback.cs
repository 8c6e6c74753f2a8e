using System.Net;
using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Teams.Receiving;

/// <summary>Whether a request comes from this machine itself, and from nobody behind something on it.</summary>
internal static class Loopback
{
    private static readonly string[] Forwarding =
    [
        "Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Host", "X-Real-IP",
        "CF-Connecting-IP",
    ];

    public static bool IsFrom(HttpContext context) =>
        context.Connection is { RemoteIpAddress: { } from, LocalIpAddress: { } to }
        && IPAddress.IsLoopback(from) && IPAddress.IsLoopback(to)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);
}
