using WorkshopBot.Cards;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Shortcuts: <em>Start a journey workshop</em> anywhere, <em>Add to journey</em> at a message.</summary>
internal sealed class Shortcuts(
    Channels channels, People people, Reception reception, Starting starting, Answering answering, DirectMessages direct)
{
    // As in the manifest.
    private const string Add = "add";
    private const string Start = "start";

    public async Task<SlackReply> Handle(Shortcut request, CancellationToken cancellationToken) => request.CallbackId == Start
        ? await direct.Instead(
            await starting.OpenAnywhere(request.Workspace, request.Person, request.TriggerId, what: null, cancellationToken),
            request.Workspace, request.Person, cancellationToken)
        : SlackReply.None;

    /// <summary>The message's text becomes a line of whoever chose it.</summary>
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
