namespace WorkshopBot.Slack.Receiving;

/// <summary>Something has happened: https://docs.slack.dev/apis/events-api. Events come in any order.</summary>
/// <param name="EventId">The same for every delivery.</param>
/// <param name="At">When, to the second.</param>
public sealed record EventCallback(string EventId, DateTimeOffset At, SlackEvent Event) : SlackRequest;
