namespace WorkshopBot.Slack.Receiving;

/// <summary>What becomes of a payload.</summary>
internal abstract record Received
{
    private Received()
    {
    }

    /// <summary>Something for the handler.</summary>
    public sealed record Asked(SlackRequest Request) : Received;

    /// <summary>Slack wants to know whether this is the right address.</summary>
    public sealed record Handshake(string Challenge) : Received;

    /// <summary>
    /// Acknowledged and forgotten: of a kind that the bot does not know, its own words, or of a workspace that it has left.
    /// </summary>
    public sealed record Ignored : Received;

    /// <summary>Not what Slack sends.</summary>
    public sealed record Malformed : Received;

    /// <summary>Of another app, or of a workspace that does not have the bot.</summary>
    public sealed record Foreign : Received;
}
