using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine;

/// <summary>All that the engine says to operators. Never a text, a name or a participant.</summary>
internal static partial class Log
{
    [LoggerMessage(401, LogLevel.Warning, "Workshop {Workshop}: the store cannot be reached; what was waiting was told so.")]
    public static partial void StoreUnavailable(this ILogger log, Exception exception, WorkshopId workshop);

    [LoggerMessage(402, LogLevel.Warning, "Workshop {Workshop}: no answer for commit {Number}; asking again.")]
    public static partial void CommitUncertain(this ILogger log, Exception exception, WorkshopId workshop, long number);

    [LoggerMessage(403, LogLevel.Error, "Workshop {Workshop} is read-only here from commit {Number} on.")]
    public static partial void WorkshopReadOnly(this ILogger log, Exception exception, WorkshopId workshop, long number);

    // The exception's message could hold what somebody typed, so only its type and place are told.
    [LoggerMessage(404, LogLevel.Error, "Error {Error}: {Exception} on {Command} in workshop {Workshop}.\n{StackTrace}")]
    public static partial void CommandFailed(
        this ILogger log, string exception, string? stackTrace, WorkshopId workshop, string command, string error);

    [LoggerMessage(405, LogLevel.Warning, "Workshop {Workshop}: not everything could be cleared away after a change; a wake repeats it.")]
    public static partial void LeftToAWake(this ILogger log, Exception exception, WorkshopId workshop);

    [LoggerMessage(407, LogLevel.Warning, "Workshop {Workshop}: an answer is saved, but not that it was given; its sender is asked to repeat it.")]
    public static partial void AnsweredNotNoted(this ILogger log, Exception exception, WorkshopId workshop);

    [LoggerMessage(408, LogLevel.Warning, "Wakes cannot be read now; trying again.")]
    public static partial void WakesUnavailable(this ILogger log, Exception exception);

    [LoggerMessage(406, LogLevel.Warning, "Workshop {Workshop}: a wake could not be carried out at try {Try}; it comes again.")]
    public static partial void WakeFailed(this ILogger log, WorkshopId workshop, int @try);

    [LoggerMessage(409, LogLevel.Error, "Workshop {Workshop}: who listens for its changes has failed.")]
    public static partial void ListenerFailed(this ILogger log, Exception exception, WorkshopId workshop);

    [LoggerMessage(410, LogLevel.Error, "Workshop {Workshop}: a wake is set aside after {Tries} tries: {Reason}. It waits to be retried.")]
    public static partial void WakeSetAside(this ILogger log, WorkshopId workshop, int tries, string reason);

    [LoggerMessage(411, LogLevel.Warning, "Workshop {Workshop}: the message {Slot} could not be shown now; trying again.")]
    public static partial void MessageNotShown(this ILogger log, Exception exception, WorkshopId workshop, string slot);

    [LoggerMessage(412, LogLevel.Warning, "Workshop {Workshop}: the chat refuses the message {Slot}.")]
    public static partial void MessageRefused(this ILogger log, Exception exception, WorkshopId workshop, string slot);

    [LoggerMessage(413, LogLevel.Error, "Messages of a workshop could not be shown; its wake repeats it.")]
    public static partial void MessagesNotShown(this ILogger log, Exception exception);

    [LoggerMessage(414, LogLevel.Warning, "Workshop {Workshop}: who is in its channel cannot be asked for.")]
    public static partial void AudienceNotGathered(this ILogger log, Exception exception, WorkshopId workshop);
}
