namespace WorkshopBot.Slack.Receiving;

/// <summary>What came from Slack, by HTTP or Socket Mode; genuine, and meant for this app.</summary>
public abstract record SlackRequest
{
    private protected SlackRequest()
    {
    }

    public required SlackWorkspace Workspace { get; init; }

    /// <summary>The workspace in which it happened; null when Slack does not say which of an enterprise.</summary>
    public string? TeamId { get; init; }

    /// <summary>Requests hold names, words and secrets.</summary>
    public sealed override string ToString() => GetType().Name;
}
