using WorkshopBot.Cards;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary><em>Add to journey</em>, at a message: its text becomes a line of whoever chose it.</summary>
internal sealed class Shortcuts(Channels channels, People people, Reception reception, Answering answering)
{
    /// <summary>As in the manifest.</summary>
    private const string Add = "add";

    public async Task<SlackReply> Handle(MessageShortcut request, CancellationToken cancellationToken)
    {
        if (request.CallbackId != Add) return SlackReply.None;
        if (await channels.Find(request.Workspace, Places.Channel(request.Workspace, request.Message.ChannelId), cancellationToken) is not { } spot)
        {
            var profile = await people.ProfileOf(request.Workspace, request.Person, cancellationToken);
            return Answering.Say(Phrases.For(profile.Locale ?? "")["slack.none"]);
        }

        var by = await people.Find(request.Workspace, request.Person, spot.Workshop, joins: true, cancellationToken);
        var reply = await reception.Add(
            spot.Workshop, by, Answering.Press(by, request.TriggerId), MessageText.Plain(request.Text), cancellationToken);
        return await answering.ToPress(reply, request.Workspace, spot.Place, request.TriggerId, Phrases.For(by.Language), cancellationToken);
    }
}
