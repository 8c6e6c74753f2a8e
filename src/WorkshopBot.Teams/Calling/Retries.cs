namespace WorkshopBot.Teams.Calling;

/// <summary>
/// When a call is tried again:
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-codes-from-bot-conversational-apis.
/// What may have happened is repeated only where that does no harm, though the page says otherwise of 502 to 504: people would see the
/// message twice.
/// </summary>
internal static class Retries
{
    private const int MostTries = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>No answer of a server's stops a conversation for longer.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public static bool MayRepeat(Operation operation, ConnectorException e, int @try, TimeSpan pause) =>
        @try < MostTries && pause <= Budget.LongestWait && IsPassing(e) && (operation.IsRepeatable || !e.MayHaveHappened);

    /// <summary>As long as Teams says; else longer each time, and not for all alike.</summary>
    public static TimeSpan Pause(ConnectorException e, int @try)
    {
        if (e.RetryAfter is { } said && said > TimeSpan.Zero) return said < LongestPause ? said : LongestPause;

        return FirstPause * (1 << (@try - 1)) * (0.5 + (Random.Shared.NextDouble() / 2));
    }

    // 500 is what Teams says of a defect of its own, which the page does not have repeated.
    private static bool IsPassing(ConnectorException e) =>
        e.Failure is ConnectorFailure.Throttled or ConnectorFailure.Unavailable && e.Status is null or 408 or 412 or 429 or 502 or 503 or 504;
}
