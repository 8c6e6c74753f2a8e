using System.Text.RegularExpressions;
using WorkshopBot.Cards;

namespace WorkshopBot.Slack.Door;

/// <summary>
/// Another channel, as Slack writes it in a command when it was chosen from the list: <c>&lt;#C123|name&gt;</c>. What was only typed is no
/// channel: names change hands. https://docs.slack.dev/interactivity/implementing-slash-commands
/// </summary>
internal sealed partial class OtherChannels(Reachable reachable)
{
    public async Task<Elsewhere> Find(string named, SlackWorkspace workspace, Phrases phrases, CancellationToken cancellationToken)
    {
        if (Channel().Match(named) is not { Success: true, Groups: var found })
            return new Elsewhere.No(phrases[named.StartsWith('#') ? "summary.plain-channel" : "summary.unclear"]);

        var (obstacle, channel) = await reachable.Look(workspace, found["id"].Value, cancellationToken);

        // The name of a private channel does not come along.
        var name = $"#{(found["name"] is { Length: > 0 } label ? label.Value : channel?.Name is { Length: > 0 } known ? known : found["id"].Value)}";
        return obstacle switch
        {
            ChannelObstacle.Archived => new Elsewhere.No(phrases["slack.archived"]),
            ChannelObstacle.NotThere => new Elsewhere.No(phrases.Format("summary.invite", ("channel", name))),
            _ => new Elsewhere.Found(Places.Channel(workspace, found["id"].Value), name),
        };
    }

    [GeneratedRegex(@"^<#(?<id>[CG][A-Z0-9]{2,32})(\|(?<name>[^<>|]{0,80}))?>$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Channel();
}
