using System.Text.Json.Nodes;

namespace WorkshopBot.Slack;

/// <param name="Text">
/// What notifications and screen readers say, escaped as Slack wants it; shown where there are no blocks. At most 4,000
/// characters: longer ones cannot be edited (https://docs.slack.dev/reference/methods/chat.update).
/// </param>
/// <param name="Blocks">At most 50.</param>
/// <param name="IsMrkdwn">Whether asterisks and the like in <paramref name="Text"/> mean something.</param>
public sealed record SlackMessage(string Text, JsonArray? Blocks = null, bool IsMrkdwn = false)
{
    /// <summary>Messages hold what people said.</summary>
    public override string ToString() => nameof(SlackMessage);
}
