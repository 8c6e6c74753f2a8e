namespace WorkshopBot.Slack.Calling;

/// <summary>A user group of a workspace: <c>S…</c>, and what people call it.</summary>
public sealed record SlackGroup(string Id, string Name);
