namespace WorkshopBot.Slack.Receiving;

/// <summary>
/// Somebody has sent a modal; perhaps twice (<see cref="SlackView.Id"/> is the same then):
/// https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload.
/// </summary>
public sealed record ViewSubmission(SlackPerson Person, SlackView View, string TriggerId) : SlackRequest;
