using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;

namespace WorkshopBot.Web;

/// <summary>All that the room says to operators. Never a link, a name or a text.</summary>
internal static partial class Log
{
    // An exception's message could hold what somebody typed, so only its type and place are told.
    [LoggerMessage(601, LogLevel.Error, "Workshop {Workshop}: a change could not be drawn: {Exception}\n{StackTrace}")]
    public static partial void NotDrawn(this ILogger log, string exception, string? stackTrace, WorkshopId workshop);

    [LoggerMessage(602, LogLevel.Warning, "Card {Card}: {Warning}")]
    public static partial void CardNotFullyDrawn(this ILogger log, string card, string warning);

    [LoggerMessage(604, LogLevel.Warning, "The other instances cannot be told who is here; trying again.")]
    public static partial void PresenceNotTold(this ILogger log, Exception exception);

    [LoggerMessage(605, LogLevel.Warning, "Workshop {Workshop}: who is there through other instances cannot be read; trying again.")]
    public static partial void PresenceNotRead(this ILogger log, Exception exception, WorkshopId workshop);

    [LoggerMessage(603, LogLevel.Error, "Error {Error}: {Exception}\n{StackTrace}")]
    public static partial void RequestFailed(this ILogger log, string exception, string? stackTrace, string error);
}
