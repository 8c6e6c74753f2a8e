using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Cards.BlockKit;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>The form that starts a workshop in a channel, and what becomes of it.</summary>
internal sealed class Starting(
    Channels channels, People people, WorkshopEngine engine, Reception reception, StartForms forms, FormViews views,
    Answering answering, UserGroups groups, Reachable reachable)
{
    /// <summary><c>/journey start</c>: in the channel where it was typed.</summary>
    /// <param name="what">As <see cref="StartForms.Draw"/> has it.</param>
    public async Task<SlackReply> Open(SlashCommand request, Place place, string? what, CancellationToken cancellationToken)
    {
        // What was held here before may have to be read from the store, and a trigger lives three seconds.
        var waiting = await channels.Find(request.Workspace, place, cancellationToken) is { } spot && engine.LastSeen(spot.Workshop) is null
            ? await answering.OpenEmpty(request.Workspace, place, request.TriggerId, Phrases.For(""), cancellationToken)
            : null;
        var phrases = await PhrasesOf(request.Workspace, request.Person, cancellationToken);
        Reply reply = await Obstacle(request.Workspace, place, request.ChannelId, cancellationToken) is { } obstacle
            ? new Reply.Refused(phrases[obstacle], [])
            : new Reply.Show(await Form(request.Workspace, phrases, what, cancellationToken));
        return waiting is { } view
            ? await answering.Fill(reply, request.Workspace, view, place, phrases, cancellationToken)
            : await answering.ToPress(reply, request.Workspace, place, request.TriggerId, phrases, cancellationToken);
    }

    /// <summary>From where there is no channel: the form asks for one.</summary>
    public async Task<SlackReply> OpenAnywhere(
        SlackWorkspace workspace, SlackPerson person, string trigger, string? what, CancellationToken cancellationToken)
    {
        var phrases = await PhrasesOf(workspace, person, cancellationToken);
        var card = await Form(workspace, phrases, what, cancellationToken);
        var form = views.DrawWithChannel(card, Places.Anywhere(workspace), phrases);
        return await answering.Open(form, workspace, trigger, phrases, cancellationToken);
    }

    private async Task<Card> Form(SlackWorkspace workspace, Phrases phrases, string? what, CancellationToken cancellationToken) => await forms.Draw(
        workspace.Tenant, phrases.Language, what, cancellationToken,
        asked: what == StartData.Collection ? await groups.Of(workspace, cancellationToken) : []);

    /// <summary>The form was sent.</summary>
    public async Task<SlackReply> Start(ViewSubmission request, SentView sent, (Place Place, int Page) at, CancellationToken cancellationToken)
    {
        var (workspace, isChosen) = (request.Workspace, at.Place == Places.Anywhere(request.Workspace));
        var workshop = Channels.New(workspace, request.View.Id);
        var by = await people.Find(workspace, request.Person, workshop, joins: false, cancellationToken);
        var phrases = Phrases.For(by.Language);
        var place = isChosen ? Places.Channel(workspace, ConversationPicker.Chosen(request.View.State) ?? "") : at.Place;
        if (isChosen && await Obstacle(workspace, place, Places.Read(place).Channel, cancellationToken) is { } obstacle)
            return new SlackReply.ViewErrors(ImmutableDictionary<string, string>.Empty.Add(ConversationPicker.BlockId, phrases[obstacle]));

        // The channel first: of two who start at once in it, one does.
        var reply = await channels.Take(place, workshop, cancellationToken)
            ? await reception.Receive(
                new(workshop, by, Forms.Instance(by, request.View, at.Page), Verbs.Start, sent.Send?.Data ?? [], sent.Inputs)
                {
                    Place = place,
                    Invited = await people.Invited(workspace, sent.Inputs.GetValueOrDefault(StartData.People) ?? "", workshop, cancellationToken),
                },
                cancellationToken)
            : new Reply.Refused(phrases["chat.running"], []);
        return await answering.ToForm(reply, workspace, request.View, sent, at, phrases, cancellationToken);
    }

    /// <summary>Why nothing can be started in a channel, as a phrase; null when it can.</summary>
    private async Task<string?> Obstacle(SlackWorkspace workspace, Place place, string channel, CancellationToken cancellationToken) =>
        await channels.IsTaken(workspace, place, cancellationToken) ? "chat.running"
        : (await reachable.Look(workspace, channel, cancellationToken)).Obstacle switch
        {
            ChannelObstacle.Archived => "slack.archived",
            ChannelObstacle.NotThere => "slack.invite",
            _ => null,
        };

    private async Task<Phrases> PhrasesOf(SlackWorkspace workspace, SlackPerson person, CancellationToken cancellationToken) =>
        Phrases.For((await people.ProfileOf(workspace, person, cancellationToken)).Locale ?? "");
}
