using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack;

/// <summary>What the bot does with what comes from Slack. It is called with genuine requests only, each event once.</summary>
public interface ISlackHandler
{
    /// <summary>
    /// Slack waits three seconds for the answer, and shows its sender an error afterwards
    /// (https://docs.slack.dev/interactivity/handling-user-interaction).
    /// </summary>
    /// <param name="cancellationToken">Fires when the program has to end; not when Slack stops waiting.</param>
    /// <exception cref="Exception">Anything: the request is not acknowledged then, and an event is delivered again.</exception>
    Task<SlackReply> Handle(SlackRequest request, CancellationToken cancellationToken);
}
