namespace WorkshopBot.Slack.Receiving;

/// <summary>Somebody has typed a command: https://docs.slack.dev/interactivity/implementing-slash-commands.</summary>
/// <param name="ChannelName"><c>directmessage</c> or <c>privategroup</c> where the name is nobody's business.</param>
/// <param name="Command">With its slash.</param>
/// <param name="Text">What stands behind it; empty when nothing does.</param>
/// <param name="TriggerId">Opens one modal within three seconds.</param>
public sealed record SlashCommand(
    SlackPerson Person, string ChannelId, string ChannelName, string Command, string Text, string TriggerId,
    ResponseUrl? ResponseUrl)
    : SlackRequest;
