namespace WorkshopBot.Slack.Receiving;

/// <summary>Somebody has chosen a shortcut at a message.</summary>
/// <param name="Author">Who wrote it; null when a bot did.</param>
/// <param name="Text">What it says, escaped as Slack does.</param>
public sealed record MessageShortcut(
    SlackPerson Person, string CallbackId, SlackPlace Message, string ChannelName, string? Author, string Text,
    string TriggerId, ResponseUrl? ResponseUrl)
    : SlackRequest;
