using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Door;

/// <summary>Whether the bot can post in a channel.</summary>
internal sealed class Reachable(SlackApi api)
{
    public async Task<(ChannelObstacle Obstacle, SlackChannel? Channel)> Look(
        SlackWorkspace workspace, string channel, CancellationToken cancellationToken)
    {
        try
        {
            // A command works where the bot is not, but posting does not.
            var there = await api.Channel(workspace.Alias, channel, cancellationToken);
            var obstacle = there switch
            {
                { IsArchived: true } => ChannelObstacle.Archived,
                { IsMember: false, IsDirect: false } => ChannelObstacle.NotThere,
                _ => ChannelObstacle.None,
            };
            return (obstacle, there);
        }
        catch (SlackException e) when (e.Failure is SlackFailure.ChannelNotFound or SlackFailure.NotInChannel)
        {
            return (ChannelObstacle.NotThere, null);
        }
        catch (SlackException e) when (e.Failure is SlackFailure.RateLimited or SlackFailure.Unavailable)
        {
            // Should the bot not be there, it posts as soon as it is let in.
            return (ChannelObstacle.None, null);
        }
    }
}

internal enum ChannelObstacle
{
    None,
    Archived,

    /// <summary>The bot is not in it, or it is not.</summary>
    NotThere,
}
