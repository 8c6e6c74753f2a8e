using Microsoft.Extensions.Logging;

namespace WorkshopBot.Slack;

/// <summary>All that this door says to operators. Never a text, a name, a token, a trigger or a response URL.</summary>
internal static partial class Log
{
    [LoggerMessage(201, LogLevel.Warning, "Slack did not do {Method}: {Error}; trying again after try {Try}.")]
    public static partial void CallRepeated(this ILogger log, string method, string error, int @try);

    [LoggerMessage(202, LogLevel.Warning, "Slack warns at {Method}: {Warning}. This is said once.")]
    public static partial void SlackWarns(this ILogger log, string method, string warning);

    [LoggerMessage(203, LogLevel.Warning, "Slack limits {Method} in {Workspace} for {Seconds} s.")]
    public static partial void Limited(this ILogger log, string method, string workspace, double seconds);

    [LoggerMessage(210, LogLevel.Warning, "A request to {Path} was refused: {Reason}.")]
    public static partial void RequestRefused(this ILogger log, string path, string reason);

    // An exception's message could hold what somebody typed, so only its type and place are told.
    [LoggerMessage(
        211, LogLevel.Error, "A request of kind {Request} of {Workspace} could not be handled: {Exception}\n{StackTrace}")]
    public static partial void NotHandled(
        this ILogger log, string request, string workspace, string exception, string? stackTrace);

    [LoggerMessage(212, LogLevel.Warning, "An answer could not be said later in {Workspace}: {Reason}.")]
    public static partial void NotSaid(this ILogger log, string workspace, string reason);

    [LoggerMessage(213, LogLevel.Warning, "Slack delivers no events of {Team} for a minute: there are too many.")]
    public static partial void EventsLimited(this ILogger log, string team);

    [LoggerMessage(220, LogLevel.Information, "The bot was installed in {Workspace}.")]
    public static partial void Installed(this ILogger log, string workspace);

    [LoggerMessage(221, LogLevel.Information, "The bot was taken away from {Workspace}; its tokens are deleted.")]
    public static partial void Uninstalled(this ILogger log, string workspace);

    [LoggerMessage(222, LogLevel.Warning, "The bot could not be installed: {Reason}.")]
    public static partial void NotInstalled(this ILogger log, string reason);

    [LoggerMessage(223, LogLevel.Information, "The token of {Workspace} was rotated.")]
    public static partial void Rotated(this ILogger log, string workspace);

    [LoggerMessage(224, LogLevel.Warning,
        "Slack cannot be asked which workspace the bot is in ({Reason}); it is asked again when something comes.")]
    public static partial void WorkspaceUnknown(this ILogger log, string reason);

    [LoggerMessage(225, LogLevel.Information, "Slack: {Workspace} is connected.")]
    public static partial void WorkspaceKnown(this ILogger log, string workspace);

    [LoggerMessage(230, LogLevel.Information, "Socket Mode: connection {Connection} is open.")]
    public static partial void SocketOpen(this ILogger log, int connection);

    [LoggerMessage(231, LogLevel.Warning,
        "Socket Mode: connection {Connection} is lost or cannot be opened ({Reason}); trying again in {Seconds} s.")]
    public static partial void SocketLost(this ILogger log, int connection, string reason, double seconds);

    [LoggerMessage(
        232, LogLevel.Error, "Socket Mode has ended: {Reason}. Nothing comes from Slack until the program is started again.")]
    public static partial void SocketOver(this ILogger log, string reason);

    [LoggerMessage(240, LogLevel.Warning, "The card {Card} is not drawn as it asks: {Warning}")]
    public static partial void CardNotFullyDrawn(this ILogger log, string card, string warning);

    [LoggerMessage(241, LogLevel.Warning, "{Workspace}: a person who is new could not be asked for in time ({Reason}); they are called by their id.")]
    public static partial void PersonNotAsked(this ILogger log, string reason, string workspace);

    [LoggerMessage(242, LogLevel.Warning, "{Workspace}: a form could not be shown ({Reason}).")]
    public static partial void FormNotShown(this ILogger log, string workspace, string reason);

    [LoggerMessage(243, LogLevel.Warning, "A person who was called by their id could not be called by their name: {Reason}.")]
    public static partial void PersonNotRenamed(this ILogger log, string reason);

    [LoggerMessage(244, LogLevel.Warning, "{Workspace}: messages have no picture of a map ({Reason}). Everything else works.")]
    public static partial void PictureNotGiven(this ILogger log, string workspace, string reason);

    [LoggerMessage(245, LogLevel.Warning, "{Workspace}: a map could not be brought to somebody as a file ({Reason}).")]
    public static partial void FileNotGiven(this ILogger log, string workspace, string reason);

    [LoggerMessage(246, LogLevel.Warning, "{Workspace}: the user groups could not be asked for in time ({Reason}); they are not offered.")]
    public static partial void GroupsNotTold(this ILogger log, string reason, string workspace);

    [LoggerMessage(247, LogLevel.Warning, "{Workspace}: a file that somebody sent could not be fetched ({Reason}).")]
    public static partial void FileNotFetched(this ILogger log, string workspace, string reason);
}
