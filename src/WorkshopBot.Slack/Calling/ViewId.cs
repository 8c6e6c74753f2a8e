namespace WorkshopBot.Slack.Calling;

/// <param name="Hash">
/// Of the version that is meant: an update fails with <see cref="SlackFailure.HashConflict"/> when it is not there any more.
/// Null: any.
/// </param>
public sealed record ViewId(string Id, string? Hash = null);
