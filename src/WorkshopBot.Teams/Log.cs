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

    [LoggerMessage(304, LogLevel.Warning, "Card {Card} is larger than Teams takes, and is not shown.")]
    public static partial void CardTooLarge(this ILogger log, string card);

    [LoggerMessage(305, LogLevel.Warning, "Somebody was not told what came of it, because Teams did not take it: {Code}.")]
    public static partial void NotSaid(this ILogger log, string code);

    [LoggerMessage(306, LogLevel.Warning, "Somebody was not shown the map in a tab: {Reason}.")]
    public static partial void TabRefused(this ILogger log, string reason);

    [LoggerMessage(307, LogLevel.Warning, "Teams did not say whether somebody is in a conversation: {Code}. They were not shown its map.")]
    public static partial void MemberNotAsked(this ILogger log, string code);

    [LoggerMessage(308, LogLevel.Error, "The keys that people's tokens are signed with cannot be read ({Exception}): nobody is shown the map in a tab.")]
    public static partial void UserKeysNotRead(this ILogger log, string exception);

    [LoggerMessage(309, LogLevel.Warning, "A file that somebody sent could not be fetched: {Reason}.")]
    public static partial void FileNotFetched(this ILogger log, string reason);

    [LoggerMessage(310, LogLevel.Warning, "Teams did not do {Operation}: {Code}; trying again after try {Try}.")]
    public static partial void CallRepeated(this ILogger log, string operation, string code, int @try);

    [LoggerMessage(311, LogLevel.Warning, "Teams limits {Operation} in a conversation for {Seconds} s.")]
    public static partial void Limited(this ILogger log, string operation, double seconds);
}
