using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Answers a command by a card. Slack waits three seconds for it, and a picture may take longer: then it comes afterwards.</summary>
internal sealed class MapAnswers(MapMessages maps, SlackApi api, TimeProvider clock, ILogger<MapAnswers> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public async Task<SlackReply> Say(Card card, SlashCommand request, CancellationToken cancellationToken)
    {
        var drawing = maps.Draw(card, request.Workspace.Alias, CancellationToken.None);
        if (request.ResponseUrl is not { } url) return new SlackReply.Say(await drawing);

        await Task.WhenAny(drawing, Task.Delay(Patience, clock, cancellationToken));
        if (drawing.IsCompleted) return new SlackReply.Say(await drawing);

        _ = SayLater(drawing, request.Workspace.Alias, url);
        return SlackReply.None;
    }

    private async Task SayLater(Task<SlackMessage> drawing, string workspace, ResponseUrl url)
    {
        try
        {
            if (!await api.Respond(url, await drawing, CancellationToken.None)) log.NotSaid(workspace, "the response URL is used up");
        }
        catch (Exception e)
        {
            log.NotSaid(workspace, e is SlackException slack ? slack.Error : e.GetType().Name);
        }
    }
}
