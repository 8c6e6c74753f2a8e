using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>The bot's conversations with single people.</summary>
internal sealed class DirectMessages(SlackApi api, ILogger<DirectMessages> log)
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(string Workspace, string User), string> conversations = [];

    /// <summary>Asked for once and process: it never changes.</summary>
    /// <exception cref="SlackException">Slack does not open it.</exception>
    public async Task<string> With(string workspace, string user, CancellationToken cancellationToken)
    {
        if (conversations.TryGetValue((workspace, user), out var known)) return known;

        var opened = await api.OpenConversation(workspace, user, cancellationToken);
        if (conversations.Count >= MostRemembered) conversations.Clear();
        return conversations[(workspace, user)] = opened;
    }

    /// <summary>What cannot be said in answer to a request, because Slack takes no words there, is said here.</summary>
    /// <returns>What the request is answered with.</returns>
    public async Task<SlackReply> Instead(SlackReply reply, SlackWorkspace workspace, SlackPerson person, CancellationToken cancellationToken)
    {
        if (reply is not SlackReply.Say say) return reply;

        try
        {
            await api.PostMessage(workspace.Alias, await With(workspace.Alias, person.UserId, cancellationToken), say.Message, cancellationToken);
        }
        catch (SlackException e)
        {
            log.NotSaid(workspace.Alias, e.Error);
        }

        return SlackReply.None;
    }
}
