namespace WorkshopBot.Slack.Receiving;

/// <summary>Somebody has closed a modal that has <c>notify_on_close</c>.</summary>
/// <param name="IsCleared">They have closed all that lay on one another.</param>
public sealed record ViewClosed(SlackPerson Person, SlackView View, bool IsCleared) : SlackRequest;
