using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Teams;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>The way into workshops from Teams.</summary>
internal sealed class TeamsDoor(
    Organisations organisations, Addresses addresses, Commands commands, Arrivals arrivals, Executing executing, Dialogs dialogs,
    MessageActions messageActions, Pressing pressing, Drawing drawing, Replies replies) : ITeamsHandler
{
    public async Task<JsonObject?> Handle(Activity activity, CancellationToken cancellationToken)
    {
        // Nothing is found without an organisation, and nothing can be said where the bot may not answer.
        if (await organisations.Of(activity, cancellationToken) is not { } organisation
            || await addresses.Remember(activity, organisation, cancellationToken) is not { } service) return null;

        switch (activity.Type)
        {
            case "invoke":
                return await Invoked(organisation, activity, service, cancellationToken);
            case "message" when Press.Read(organisation, activity, service, activity.Value) is { } press:
                await Submitted(press, cancellationToken);
                return null;
            case "message":
                await commands.Handle(organisation, activity, service, cancellationToken);
                return null;
            case "installationUpdate" or "conversationUpdate":
                await arrivals.Handle(organisation, activity, service, cancellationToken);
                return null;
            default:
                // Among them what was edited or deleted: a word that was typed is not typed again.
                return null;
        }
    }

    private async Task<JsonObject?> Invoked(Organisation organisation, Activity activity, ServiceAddress service, CancellationToken cancellationToken)
    {
        var gone = Phrases.For(People.LanguageOf(activity))["teams.gone"];
        switch (activity.Name)
        {
            case "adaptiveCard/action":
                return Read(activity.Value.Member("action").Member("data")) is { } executed
                    ? await executing.Handle(executed, cancellationToken)
                    : Executing.Unknown(gone);
            case "task/fetch" or "task/submit":
                return Read(activity.Value.Member("data")) is { } sent ? await dialogs.Handle(sent, cancellationToken) : Dialogs.Say(gone);
            case "composeExtension/fetchTask":
                return await messageActions.Fetch(organisation, activity, cancellationToken);
            case "composeExtension/submitAction":
                return Read(activity.Value.Member("data")) is { } added ? await messageActions.Submit(added, cancellationToken) : Dialogs.Say(gone);
            default:
                throw new UnknownInvokeException();
        }

        Press? Read(JsonObject? data) => Press.Read(organisation, activity, service, data);
    }

    /// <summary>A client that does not know <c>Action.Execute</c>: what it is answered comes as a message.</summary>
    private async Task Submitted(Press press, CancellationToken cancellationToken)
    {
        TeamsMessage? said = await pressing.Do(press, cancellationToken) switch
        {
            Answer.Form form => new TeamsMessage.Card(drawing.Form(form, TeamsSurface.MessageWithoutDialogs)),
            Answer.Say say => new TeamsMessage.Text(say.Sentence),
            Answer.Look { Notice: { } notice } => new TeamsMessage.Text(notice),
            _ => null,
        };
        if (said is not null) await replies.Privately(press.Organisation, press.Activity, press.Service, said, cancellationToken);
    }
}
