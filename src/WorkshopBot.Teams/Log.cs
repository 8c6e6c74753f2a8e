using Microsoft.Extensions.Logging;

namespace WorkshopBot.Teams;

/// <summary>All that this door says to operators. Never a text, a name or a token.</summary>
internal static partial class Log
{
    [LoggerMessage(301, LogLevel.Warning, "An activity was refused: {Reason}.")]
    public static partial void ActivityRefused(this ILogger log, string reason);

    // An exception's message could hold what somebody typed, so only its type and place are told.
    [LoggerMessage(302, LogLevel.Error, "An activity of kind {Activity} could not be handled: {Exception}\n{StackTrace}")]
    public static partial void NotHandled(this ILogger log, string activity, string exception, string? stackTrace);

    [LoggerMessage(303, LogLevel.Error, "The keys that activities are signed with cannot be read ({Exception}): none can be checked.")]
    public static partial void KeysNotRead(this ILogger log, string exception);
}
