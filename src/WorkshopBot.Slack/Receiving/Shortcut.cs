namespace WorkshopBot.Slack.Receiving;

/// <summary>
/// Somebody has chosen a global shortcut, nobody knows where:
/// https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload.
/// </summary>
public sealed record Shortcut(SlackPerson Person, string CallbackId, string TriggerId) : SlackRequest;
