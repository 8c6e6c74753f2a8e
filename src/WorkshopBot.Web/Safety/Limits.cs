using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using WorkshopBot.Web.Endpoints;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Web.Safety;

/// <summary>How often somebody may do something.</summary>
public static class Limits
{
    internal const string Acting = "acting";

    /// <summary>Coming in, by a door of which an address may be many people's.</summary>
    public const string Joining = "joining";

    internal const string Creating = "creating";

    /// <summary>Taking a room's map away, whoever does it: all of a group may want it at the end.</summary>
    internal const string Taking = "taking";

    /// <summary>Looking at a map from elsewhere: when a message with its picture comes, everybody in the channel does.</summary>
    internal const string Looking = "looking";

    internal static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            await Answers.Refuse(StatusCodes.Status429TooManyRequests, "too-many", rejected.HttpContext);
        };
        options.AddPolicy(Acting, context => RateLimitPartition.GetTokenBucketLimiter(
            Person(context),
            _ => new() { TokenLimit = 40, TokensPerPeriod = 20, ReplenishmentPeriod = TimeSpan.FromSeconds(10), AutoReplenishment = true }));

        // A whole class behind one address joins at once.
        options.AddPolicy(Joining, context => RateLimitPartition.GetTokenBucketLimiter(
            Address(context),
            _ => new() { TokenLimit = 600, TokensPerPeriod = 60, ReplenishmentPeriod = TimeSpan.FromSeconds(10), AutoReplenishment = true }));
        options.AddPolicy(Taking, context => RateLimitPartition.GetTokenBucketLimiter(
            Room(context),
            _ => new() { TokenLimit = 60, TokensPerPeriod = 20, ReplenishmentPeriod = TimeSpan.FromSeconds(10), AutoReplenishment = true }));
        options.AddPolicy(Looking, context => RateLimitPartition.GetTokenBucketLimiter(
            Room(context),
            _ => new() { TokenLimit = 1_000, TokensPerPeriod = 200, ReplenishmentPeriod = TimeSpan.FromSeconds(10), AutoReplenishment = true }));
        options.AddPolicy(Creating, context => Loopback.Asks(context)
            ? RateLimitPartition.GetNoLimiter("here")
            : RateLimitPartition.GetFixedWindowLimiter(
                Address(context), _ => new() { PermitLimit = 10, Window = TimeSpan.FromHours(1) }));
    }

    private static string Person(HttpContext context) =>
        context.Features.Get<Visit>()?.Person is { } person ? $"{person.Workshop}/{person.Id}" : Address(context);

    private static string Room(HttpContext context) => context.Features.Get<Visit>()?.Room.Workshop.ToString() ?? Address(context);

    private static string Address(HttpContext context) => (context.Connection.RemoteIpAddress ?? IPAddress.None).ToString();
}
