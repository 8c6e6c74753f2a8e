using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Installing;

namespace WorkshopBot.Slack.Receiving;

/// <summary>Brings what came from Slack, by whichever way, to the handler, and its reply back.</summary>
internal sealed class Receiver(
    ISlackHandler handler, Workspaces workspaces, SlackApi api, Deliveries deliveries, IHostApplicationLifetime host,
    ILogger<Receiver> log)
{
    /// <exception cref="Exception">It was not handled, and is not to be acknowledged.</exception>
    public async Task<Acknowledgement> Receive(SlackRequest request)
    {
        try
        {
            if (request is EventCallback @event)
            {
                await deliveries.Once(@event.EventId, () => Hear(@event));
                return Acknowledgement.Bare;
            }

            var reply = await handler.Handle(request, host.ApplicationStopped);
            var body = ReplyWriter.Write(request, reply);
            return reply is SlackReply.Say say && ReplyWriter.UrlOf(request) is { } url
                ? new(body, () => Say(request, url, say))
                : new(body);
        }
        catch (Exception e)
        {
            log.NotHandled(request.ToString(), request.Workspace.Alias, e.GetType().Name, e.StackTrace);
            throw;
        }
    }

    private async Task Hear(EventCallback @event)
    {
        // Tokens that are useless now need not be kept, whatever the handler makes of it.
        if (@event.Event is SlackEvent.AppUninstalled or SlackEvent.TokensRevoked { BotIsGone: true })
        {
            await workspaces.Uninstall(@event.Workspace.Alias, host.ApplicationStopped);
        }

        await handler.Handle(@event, host.ApplicationStopped);
    }

    private async Task Say(SlackRequest request, ResponseUrl url, SlackReply.Say say)
    {
        try
        {
            var isSaid = await api.Respond(url, say.Message, host.ApplicationStopped, say.Replaces, say.InChannel);
            if (!isSaid) log.NotSaid(request.Workspace.Alias, "the response URL is used up");
        }
        catch (Exception e)
        {
            log.NotSaid(request.Workspace.Alias, e is SlackException slack ? slack.Error : e.GetType().Name);
        }
    }
}
