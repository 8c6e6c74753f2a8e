namespace WorkshopBot.Slack.Receiving;

/// <summary>A file that somebody has sent: https://docs.slack.dev/reference/objects/file-object.</summary>
/// <param name="Address">Where it is fetched with the bot's token; empty where Slack does not say it.</param>
public sealed record SharedFile(string Id, string Name, string Address)
{
    public override string ToString() => Id;
}
