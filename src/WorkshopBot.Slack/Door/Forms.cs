using System.Globalization;
using WorkshopBot.Cards;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Modals that were sent.</summary>
internal sealed class Forms(Channels channels, People people, Reception reception, Starting starting, Answering answering)
{
    public async Task<SlackReply> Handle(ViewSubmission request, CancellationToken cancellationToken)
    {
        var sent = SentView.Read(request.View.Json);
        if (sent.Send is not { } pressed || FormViews.Read(sent) is not { } at || !Places.IsIn(request.Workspace, at.Place)) return SlackReply.None;
        if (pressed.Verb == Verbs.Start) return await starting.Start(request, sent, at, cancellationToken);
        if (await channels.Find(request.Workspace, at.Place, cancellationToken) is not { } spot) return SlackReply.None;

        var by = await people.Find(request.Workspace, request.Person, spot.Workshop, joins: true, cancellationToken);
        var reply = await reception.Receive(
            new(spot.Workshop, by, Instance(by, request.View, at.Page), pressed.Verb, pressed.Data, sent.Inputs), cancellationToken);
        return await answering.ToForm(reply, request.Workspace, request.View, sent, at, Phrases.For(by.Language), cancellationToken);
    }

    /// <summary>Names a page of a modal: sent twice it is carried out once.</summary>
    public static CommandId Instance(Viewer by, SlackView view, int page) =>
        new(string.Create(CultureInfo.InvariantCulture, $"slack-{by.Id}-{view.Id}-{page}"));
}
