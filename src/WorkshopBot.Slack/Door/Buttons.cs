using WorkshopBot.Cards;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Buttons of messages and inside modals.</summary>
internal sealed class Buttons(Channels channels, People people, WorkshopEngine engine, Reception reception, Answering answering)
{
    public async Task<SlackReply> Handle(BlockActions request, CancellationToken cancellationToken)
    {
        // A link, or an input that was changed: it comes along with the next button.
        if (request.Actions.Select(a => PressedAction.Read(a.Json)).FirstOrDefault(p => p is not null) is not { } pressed) return SlackReply.None;

        return request.View is { } view
            ? await InView(request, view, pressed, cancellationToken)
            : await InMessage(request, pressed, cancellationToken);
    }

    private async Task<SlackReply> InMessage(BlockActions request, PressedAction pressed, CancellationToken cancellationToken)
    {
        if (request.Message is not { } message
            || await channels.Find(request.Workspace, message.ChannelId, message.Ts, cancellationToken) is not { } spot) return SlackReply.None;

        // A trigger lives three seconds, and a workshop that is not in memory may take longer. Who the person is is not known yet either.
        var waiting = Verbs.Opens(pressed.Verb) && engine.LastSeen(spot.Workshop) is null
            ? await answering.OpenEmpty(request.Workspace, spot.Place, request.TriggerId, Phrases.For(""), cancellationToken)
            : null;
        var by = await people.Find(request.Workspace, request.Person, spot.Workshop, joins: true, cancellationToken);
        var phrases = Phrases.For(by.Language);
        var reply = await reception.Receive(
            new(spot.Workshop, by, Answering.Press(by, request.TriggerId), pressed.Verb, pressed.Data, StateValues.Read(request.State)),
            cancellationToken);
        return waiting is { } view
            ? await answering.Fill(reply, request.Workspace, view, spot.Place, phrases, cancellationToken)
            : await answering.ToPress(reply, request.Workspace, spot.Place, request.TriggerId, phrases, cancellationToken);
    }

    private async Task<SlackReply> InView(BlockActions request, SlackView view, PressedAction pressed, CancellationToken cancellationToken)
    {
        var sent = SentView.Read(view.Json);
        if (FormViews.Read(sent) is not { } at || await channels.Find(request.Workspace, at.Place, cancellationToken) is not { } spot) return SlackReply.None;

        var by = await people.Find(request.Workspace, request.Person, spot.Workshop, joins: true, cancellationToken);
        var reply = await reception.Receive(
            new(spot.Workshop, by, Answering.Press(by, request.TriggerId), pressed.Verb, pressed.Data, sent.Inputs), cancellationToken);
        return await answering.InView(reply, request.Workspace, view, sent, at, Phrases.For(by.Language), cancellationToken);
    }
}
