using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Buttons of messages, inside modals and in the App Home.</summary>
internal sealed class Buttons(
    Channels channels, People people, WorkshopEngine engine, Reception reception, Starting starting, Answering answering,
    Exports exports, DirectMessages direct, Posters posters)
{
    public async Task<SlackReply> Handle(BlockActions request, CancellationToken cancellationToken)
    {
        // A link, or an input that was changed: it comes along with the next button.
        if (request.Actions.Select(a => PressedAction.Read(a.Json)).FirstOrDefault(p => p is not null) is not { } pressed) return SlackReply.None;

        return request switch
        {
            { View: { Type: HomeTab.Name } } => await direct.Instead(
                await InHome(request, pressed, cancellationToken), request.Workspace, request.Person, cancellationToken),
            { View: { } view } => await InView(request, view, pressed, cancellationToken),
            { Message: { } message } => await InMessage(request, message, pressed, cancellationToken),
            _ => SlackReply.None,
        };
    }

    private async Task<SlackReply> InMessage(BlockActions request, SlackPlace message, PressedAction pressed, CancellationToken cancellationToken)
    {
        if (await SpotOf(request.Workspace, message, pressed, cancellationToken) is not { } spot) return SlackReply.None;

        if (!message.IsEphemeral)
        {
            var of = Places.IsOfOnePerson(message.ChannelId) ? People.IdentityOf(request.Workspace, request.Person) : null;
            posters.Pressed(spot.Workshop, message.Ts, of);
        }

        var chosen = StateValues.Read(request.State);
        return await Press(request, spot, pressed, chosen, isForm: message.IsEphemeral && chosen.Count > 0, cancellationToken);
    }

    /// <summary>Where one chooses among several workshops every button names its place.</summary>
    private async Task<Spot?> SpotOf(SlackWorkspace workspace, SlackPlace message, PressedAction pressed, CancellationToken cancellationToken) =>
        await channels.Find(workspace, message.ChannelId, message.Ts, cancellationToken)
        ?? (Places.Of(pressed.Data["place"]) is { } place ? await channels.Find(workspace, place, cancellationToken) : null);

    private async Task<SlackReply> InHome(BlockActions request, PressedAction pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == Verbs.OpenStart)
            return await starting.OpenAnywhere(
                request.Workspace, request.Person, request.TriggerId, pressed.Data["what"]?.ToString(), cancellationToken);

        return Places.Of(pressed.Data["place"]) is { } place && await channels.Find(request.Workspace, place, cancellationToken) is { } spot
            ? await Press(request, spot, pressed, ImmutableDictionary<string, string>.Empty, isForm: false, cancellationToken)
            : SlackReply.None;
    }

    /// <param name="isForm">What was pressed is a form in a message.</param>
    private async Task<SlackReply> Press(
        BlockActions request, Spot spot, PressedAction pressed, ImmutableDictionary<string, string> chosen, bool isForm,
        CancellationToken cancellationToken)
    {
        // A trigger lives three seconds, and a workshop that is not in memory may take longer. Who the person is is not known yet either.
        var waiting = Verbs.Opens(pressed.Verb) && engine.LastSeen(spot.Workshop) is null
            ? await answering.OpenEmpty(request.Workspace, spot.Place, request.TriggerId, Phrases.For(""), cancellationToken)
            : null;
        var by = await people.Find(request.Workspace, request.Person, spot.Workshop, joins: pressed.Verb != Verbs.Leave, cancellationToken);
        var phrases = Phrases.For(by.Language);
        var reply = await Receive(request, spot, by, pressed, chosen, cancellationToken);
        return (waiting, isForm) switch
        {
            ({ } view, _) => await answering.Fill(reply, request.Workspace, view, spot.Place, phrases, cancellationToken),
            (_, true) => await answering.ToInline(reply, request.Workspace, spot.Place, request.TriggerId, phrases, cancellationToken),
            _ => await answering.ToPress(
                reply, request.Workspace, spot.Place, request.TriggerId, phrases, cancellationToken, IsOfChannel(request)),
        };
    }

    /// <summary>Files are brought by this door; everything else is the engine's.</summary>
    private async Task<Reply> Receive(
        BlockActions request, Spot spot, Viewer by, PressedAction pressed, IReadOnlyDictionary<string, string> inputs, CancellationToken cancellationToken)
    {
        var press = Answering.Press(by, request.TriggerId);
        return pressed.Verb == Verbs.TakeExport && engine.LastSeen(spot.Workshop) is { } seen
            && exports.Take(pressed, press, spot, request.Workspace, request.Person, seen, Phrases.For(by.Language)) is { } taken
            ? taken
            : await reception.Receive(new(spot.Workshop, by, press, pressed.Verb, pressed.Data, inputs), cancellationToken);
    }

    /// <summary>A channel holds one workshop; in the conversation with one person there are messages of several.</summary>
    private static bool IsOfChannel(BlockActions request) => request.Message is { } message && !Places.IsOfOnePerson(message.ChannelId);

    private async Task<SlackReply> InView(BlockActions request, SlackView view, PressedAction pressed, CancellationToken cancellationToken)
    {
        var sent = SentView.Read(view.Json);
        if (FormViews.Read(sent) is not { } at || await channels.Find(request.Workspace, at.Place, cancellationToken) is not { } spot) return SlackReply.None;

        var by = await people.Find(request.Workspace, request.Person, spot.Workshop, joins: true, cancellationToken);
        var reply = await Receive(request, spot, by, pressed, sent.Inputs, cancellationToken);
        return await answering.InView(reply, request.Workspace, view, sent, at, Phrases.For(by.Language), cancellationToken);
    }
}
