namespace WorkshopBot.Slack.Calling;

/// <param name="Name">With its extension, by which Slack tells what it is.</param>
/// <param name="Description">For who cannot see it; at most 1,000 characters.</param>
public sealed record SlackFile(string Name, string Title, string Description, ReadOnlyMemory<byte> Content);
