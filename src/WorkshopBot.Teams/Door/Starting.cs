using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Teams.Calling;

namespace WorkshopBot.Teams.Door;

/// <summary>The form that starts a workshop in a conversation, and what becomes of it.</summary>
internal sealed class Starting(
    HeldPlaces held, People people, Reception reception, StartForms forms, Presenter presenter, Addresses addresses,
    PersonalChats personal, ConnectorApi api, Drawing drawing, ILogger<Starting> log)
{
    /// <summary>What the form is about: the conversation in which it was asked for, and the message that offered it.</summary>
    public static Subject SubjectOf(Press press) => new(press.Here.Key, Offer: press.Activity.ReplyToId);

    public async Task<Reply> Open(Press press, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(People.LanguageOf(press.Activity));
        return await held.IsTaken(press.Organisation.Tenant, press.Here, cancellationToken)
            ? new Reply.Refused(phrases["chat.running"], [])
            : new Reply.Show(await forms.Draw(
                press.Organisation.Tenant, phrases.Language, press.Sent.Data.Text("what"), cancellationToken, asked: []));
    }

    /// <summary>The form was sent.</summary>
    public async Task<Reply> Start(Press press, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(People.LanguageOf(press.Activity));
        if (press.About.Place != press.Here.Key || press.About.Form is not { } form) return new Reply.Refused(phrases["teams.gone"], []);

        var workshop = HeldPlaces.New(press.Organisation.Tenant, press.Organisation.Id, form);
        var by = await people.Find(press.Organisation, press.Activity, workshop, joins: false, cancellationToken);

        // The place first: of two who start at once in it, one does. Then its thread, because the first message follows at once.
        if (!await held.Take(press.Here, workshop, cancellationToken)) return new Reply.Refused(phrases["chat.running"], []);

        await addresses.Move(press.Here, press.Organisation, press.Activity.Conversation.Thread, cancellationToken);
        var reply = await reception.Receive(
            new(workshop, by, press.CommandOf(by), Verbs.Start, press.Sent.Data, press.Sent.Inputs)
            {
                Place = press.Here,
                Invited = await Invited(press, workshop, cancellationToken),
            },
            cancellationToken);
        return reply is Reply.Done done ? await Begun(done, press, phrases, cancellationToken) : reply;
    }

    /// <summary>Those who were picked in the form, by their ids in Entra. Whom the conversation does not know cannot be written to.</summary>
    private async Task<ImmutableArray<ParticipantId>> Invited(Press press, WorkshopId workshop, CancellationToken cancellationToken)
    {
        var picked = (press.Sent.Inputs.GetValueOrDefault(StartData.People) ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        if (picked.Count == 0 || await addresses.Find(press.Here, cancellationToken) is not var (address, service)) return [];

        var invited = ImmutableArray.CreateBuilder<ParticipantId>(picked.Count);
        foreach (var id in picked)
        {
            if (await Member(TeamsChat.Everybody(address, service, thread: null), id, cancellationToken) is { } member)
                invited.Add(await people.Invite(press.Organisation, member, workshop, cancellationToken));
        }

        return invited.ToImmutable();
    }

    private async Task<TeamsMember?> Member(ConversationAddress of, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await api.Member(of, id, cancellationToken);
        }
        catch (ConnectorException e)
        {
            log.NotSaid(e.Code);
            return null;
        }
    }

    private async Task<Reply> Begun(Reply.Done done, Press press, Phrases phrases, CancellationToken cancellationToken)
    {
        if (await addresses.Find(press.Here, cancellationToken) is not var (address, service)) return done;

        if (press.About.Offer is { } offer) await Replace(offer, done, press, address, service, cancellationToken);
        return await HasApp(press, address, service, cancellationToken) ? done : done with { Say = phrases["teams.no-personal"] };
    }

    /// <summary>Nobody shall press the offer again.</summary>
    private async Task Replace(
        string offer, Reply.Done done, Press press, Address address, ServiceAddress service, CancellationToken cancellationToken)
    {
        var begun = drawing.Message(
            presenter.Begun(done.Workshop.Language, done.Workshop.Title), new(press.Here.Key), Drawing.SurfaceOf(service));
        try
        {
            await api.Update(TeamsChat.Everybody(address, service, address.Thread), offer, new TeamsMessage.Card(begun), cancellationToken);
        }
        catch (ConnectorException e)
        {
            log.NotSaid(e.Code);
        }
    }

    /// <summary>Whether whoever leads can be written to: their own controls come by that way.</summary>
    private async Task<bool> HasApp(Press press, Address address, ServiceAddress service, CancellationToken cancellationToken)
    {
        try
        {
            await personal.With(address, service, press.Activity.From.Id, cancellationToken);
            return true;
        }
        catch (ConnectorException e) when (e.Failure is ConnectorFailure.Gone or ConnectorFailure.PersonGone || e.Status == 403)
        {
            return false;
        }
        catch (ConnectorException e)
        {
            // Nobody knows: the message is tried later.
            log.NotSaid(e.Code);
            return true;
        }
    }
}
