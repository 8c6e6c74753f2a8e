using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Installing;

/// <summary>Where the bot is: in the one workspace of its configured token, or in the many that have installed it.</summary>
internal interface IWorkspaceSource : ITokens
{
    Task<SlackWorkspace?> Find(string alias, CancellationToken cancellationToken);

    /// <summary>Repeating it does no harm.</summary>
    Task Uninstall(string alias, CancellationToken cancellationToken);
}
