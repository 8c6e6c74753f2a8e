using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Door;

/// <summary>Slack, as the engine posts to it. A message is known by its place: <c>T…/C…/ts</c>.</summary>
internal sealed class SlackChat(SlackApi api, IStore store, CardMessages messages) : IChatChannel
{
    public string Door => Places.Door;

    public Task<string> Post(Place place, Card card, CancellationToken cancellationToken)
    {
        var (workspace, channel, _) = Places.Read(place.Key);
        return Post(workspace, channel, card, cancellationToken);
    }

    public async Task<string> PostPrivately(Place place, Identity to, Card card, CancellationToken cancellationToken)
    {
        var (workspace, _, _) = Places.Read(place.Key);
        var channel = await Ask(() => api.OpenConversation(workspace, People.UserOf(to), cancellationToken), certainlyNot: true);
        var message = await Post(workspace, channel, card, cancellationToken);

        // Cockpits of several workshops stand in one conversation: each button has to find its own.
        if (await store.Conversations.Find(place, cancellationToken) is { } held)
            await store.Conversations.GetOrAdd(new(new(Door, message), held.Workshop, Facilitates: false), cancellationToken);
        return message;
    }

    public Task Edit(string message, Card card, CancellationToken cancellationToken)
    {
        var (workspace, channel, ts) = Places.Read(message);
        return Ask(
            async () =>
            {
                await api.UpdateMessage(workspace, new(channel, ts!), messages.Draw(card), cancellationToken);
                return true;
            },
            certainlyNot: true);
    }

    private async Task<string> Post(string workspace, string channel, Card card, CancellationToken cancellationToken)
    {
        var posted = await Ask(() => api.PostMessage(workspace, channel, messages.Draw(card), cancellationToken), certainlyNot: false);
        return Places.Message(workspace, posted).Key;
    }

    /// <param name="certainlyNot">Doing it twice does no harm, so that nobody has to know whether it was done.</param>
    private static async Task<T> Ask<T>(Func<Task<T>> call, bool certainlyNot)
    {
        try
        {
            return await call();
        }
        catch (SlackException e) when (e.Failure is SlackFailure.RateLimited or SlackFailure.Unavailable or SlackFailure.TokenExpired
            && (certainlyNot || !e.MayHaveHappened))
        {
            throw new ChatUnavailableException(e.Error, e);
        }
        catch (SlackException e) when (!e.MayHaveHappened)
        {
            throw new ChatRefusedException(e.Needed is null ? e.Error : $"{e.Error}, needs {e.Needed}", e);
        }
    }
}
