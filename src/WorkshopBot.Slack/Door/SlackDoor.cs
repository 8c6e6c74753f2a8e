using WorkshopBot.Engine.Posting;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>The way into workshops from Slack.</summary>
internal sealed class SlackDoor(
    Commands commands, Buttons buttons, Forms forms, Shortcuts shortcuts, HomeTab home, DirectWords words, Channels channels,
    Posters posters)
    : ISlackHandler
{
    public Task<SlackReply> Handle(SlackRequest request, CancellationToken cancellationToken) => request switch
    {
        SlashCommand command => commands.Handle(command, cancellationToken),
        BlockActions actions => buttons.Handle(actions, cancellationToken),
        Shortcut shortcut => shortcuts.Handle(shortcut, cancellationToken),
        MessageShortcut shortcut => shortcuts.Handle(shortcut, cancellationToken),
        ViewSubmission form => forms.Handle(form, cancellationToken),
        EventCallback { Event: SlackEvent.AppHomeOpened { Tab: HomeTab.Name } opened } e =>
            home.Show(e.Workspace, opened.Person, cancellationToken),
        EventCallback { Event: SlackEvent.DirectMessage said } e => words.Handle(e.Workspace, said, cancellationToken),
        EventCallback { Event: SlackEvent.MemberJoined joined } e when joined.Person.UserId == e.Workspace.BotUserId =>
            LookAfter(e.Workspace, joined.ChannelId, cancellationToken),
        _ => Task.FromResult(SlackReply.None),
    };

    /// <summary>The bot has come (back) into a channel.</summary>
    private async Task<SlackReply> LookAfter(SlackWorkspace workspace, string channel, CancellationToken cancellationToken)
    {
        if (await channels.Find(workspace, Places.Channel(workspace, channel), cancellationToken) is { } spot) posters.Ask(spot.Workshop);
        return SlackReply.None;
    }
}
