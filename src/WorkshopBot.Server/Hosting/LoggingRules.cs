using Microsoft.Extensions.Logging;

namespace WorkshopBot.Server.Hosting;

internal static class LoggingRules
{
    /// <summary>The framework logs the paths of requests, and a room's path is its key.</summary>
    /// <param name="asJson">One JSON object a line instead of text.</param>
    public static void Quieten(this ILoggingBuilder logging, bool asJson)
    {
        logging.ClearProviders();
        if (asJson) logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "O"));
        else logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);

        // Their warnings and errors name paths, too.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None);

        // What it would warn of is said by us where it matters.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // Why a start failed is said in one line of our own.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
