namespace WorkshopBot.Slack.Calling;

/// <summary>The bot's tokens, by workspace.</summary>
internal interface ITokens
{
    /// <param name="workspace">As <see cref="SlackWorkspace.Alias"/>.</param>
    /// <exception cref="SlackException">The bot is not there (any more).</exception>
    Task<string> Token(string workspace, CancellationToken cancellationToken);

    /// <summary>Slack says that this token has run out.</summary>
    /// <returns>Whether there is another one now.</returns>
    Task<bool> Renew(string workspace, string expired, CancellationToken cancellationToken);
}
