using Microsoft.Extensions.Logging;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// Says something by messages, where there is no answer that only the sender sees. What concerns one person is said in their own chat with
/// the bot; who has none hears it where they are.
/// </summary>
internal sealed class Replies(ConnectorApi api, PersonalChats personal, ILogger<Replies> log)
{
    /// <summary>In the conversation, below what it answers.</summary>
    public async Task Here(Organisation organisation, Activity activity, ServiceAddress service, TeamsMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await Send(new(service, organisation.Id, activity.Conversation.Id), activity, message, cancellationToken);
        }
        catch (ConnectorException e)
        {
            log.NotSaid(e.Code);
        }
    }

    /// <summary>To the sender alone.</summary>
    public async Task Privately(
        Organisation organisation, Activity activity, ServiceAddress service, TeamsMessage message, CancellationToken cancellationToken)
    {
        if (activity.Conversation.IsPersonal || !await Tell(organisation, activity, service, message, cancellationToken))
            await Here(organisation, activity, service, message, cancellationToken);
    }

    /// <summary>The same for what nobody else may see.</summary>
    /// <returns>Whether it could be said.</returns>
    public async Task<bool> Alone(
        Organisation organisation, Activity activity, ServiceAddress service, TeamsMessage message, CancellationToken cancellationToken)
    {
        if (!activity.Conversation.IsPersonal) return await Tell(organisation, activity, service, message, cancellationToken);

        await Here(organisation, activity, service, message, cancellationToken);
        return true;
    }

    private async Task<bool> Tell(
        Organisation organisation, Activity activity, ServiceAddress service, TeamsMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var address = new Address(service.Stored, organisation.Id, activity.Conversation.ChannelId, activity.Recipient.Id);
            await api.Send(await personal.With(address, service, activity.From.Id, cancellationToken), message, cancellationToken);
            return true;
        }
        catch (ConnectorException e) when (!e.MayHaveHappened)
        {
            log.NotSaid(e.Code);
            return false;
        }
    }

    private async Task Send(ConversationAddress to, Activity activity, TeamsMessage message, CancellationToken cancellationToken)
    {
        // Teams begins a thread otherwise.
        if (activity is { Type: "message", Id: { Length: > 0 } id }) await api.Reply(to, id, message, cancellationToken);
        else await api.Send(to, message, cancellationToken);
    }
}
