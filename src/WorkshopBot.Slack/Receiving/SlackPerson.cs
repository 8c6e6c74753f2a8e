namespace WorkshopBot.Slack.Receiving;

/// <param name="UserId"><c>U…</c> or <c>W…</c>.</param>
/// <param name="TeamId">
/// The workspace they belong to: another one than where it happened in a channel shared by Slack Connect.
/// </param>
public sealed record SlackPerson(string UserId, string? TeamId);
