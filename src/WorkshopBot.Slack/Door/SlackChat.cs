using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Door;

/// <summary>
/// Slack, as the engine posts to it. A message is known by its <c>ts</c>: its channel is the workshop's place, and the conversation with
/// one person is asked for by their id, which stands in no log.
/// </summary>
internal sealed class SlackChat(SlackApi api, DirectMessages direct, IStore store, MapMessages messages) : IChatChannel
{
    public string Door => Places.Door;

    public async Task<string> Post(Place place, Card card, CancellationToken cancellationToken)
    {
        var (workspace, channel) = Places.Read(place);
        return (await Post(workspace, channel, card, cancellationToken)).Ts;
    }

    public async Task<string> PostPrivately(Place place, Identity to, Card card, CancellationToken cancellationToken)
    {
        var workspace = Places.Read(place).Workspace;
        var message = await Post(workspace, await ConversationWith(to, workspace, cancellationToken), card, cancellationToken);

        // Cockpits of several workshops stand in one conversation: each button has to find its own.
        if (await store.Conversations.Find(place, cancellationToken) is { } held)
            await store.Conversations.GetOrAdd(new(Places.Message(workspace, message), held.Workshop, Facilitates: false), cancellationToken);
        return message.Ts;
    }

    public Task Edit(Place place, string message, Card card, CancellationToken cancellationToken)
    {
        var (workspace, channel) = Places.Read(place);
        return Edit(workspace, new(channel, message), card, cancellationToken);
    }

    public async Task EditPrivately(Place place, Identity to, string message, Card card, CancellationToken cancellationToken)
    {
        var workspace = Places.Read(place).Workspace;
        await Edit(workspace, new(await ConversationWith(to, workspace, cancellationToken), message), card, cancellationToken);
    }

    public async IAsyncEnumerable<Member> Members(
        Place place, string? group, Func<Identity, bool> isKnown, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (workspace, channel) = Places.Read(place);
        var users = await Ask(
            async () => group is null
                ? await api.Members(workspace, channel, cancellationToken).ToListAsync(cancellationToken)
                : await api.GroupMembers(workspace, group, cancellationToken),
            certainlyNot: true);
        foreach (var user in users.Where(user => !isKnown(People.IdentityOf(workspace, user))))
        {
            if (await Told(workspace, user, cancellationToken) is { IsBot: false, IsDeleted: false } said)
                yield return new(People.IdentityOf(workspace, user), new(Text.Clean(said.Name), said.Locale, said.TimeZone));
        }
    }

    /// <summary>Null for whom Slack does not tell of: they are not written to, and the others are.</summary>
    private async Task<SlackUser?> Told(string workspace, string user, CancellationToken cancellationToken)
    {
        try
        {
            return await Ask(() => api.User(workspace, user, cancellationToken), certainlyNot: true);
        }
        catch (ChatRefusedException e) when (e.InnerException is SlackException { Error: "user_not_found" or "user_not_visible" })
        {
            return null;
        }
    }

    private Task<string> ConversationWith(Identity to, string workspace, CancellationToken cancellationToken) =>
        Ask(() => direct.With(workspace, People.UserOf(to), cancellationToken), certainlyNot: true);

    private Task<MessageId> Post(string workspace, string channel, Card card, CancellationToken cancellationToken) => Show(
        workspace, card, message => Ask(() => api.PostMessage(workspace, channel, message, cancellationToken), certainlyNot: false),
        cancellationToken);

    private Task<bool> Edit(string workspace, MessageId message, Card card, CancellationToken cancellationToken)
    {
        return Show(workspace, card, shows => Ask(() => Update(shows), certainlyNot: true), cancellationToken);

        async Task<bool> Update(SlackMessage shows)
        {
            await api.UpdateMessage(workspace, message, shows, cancellationToken);
            return true;
        }
    }

    /// <summary>With the map's picture, where a card has one.</summary>
    private async Task<T> Show<T>(string workspace, Card card, Func<SlackMessage, Task<T>> show, CancellationToken cancellationToken)
    {
        try
        {
            return await show(await messages.Draw(card, workspace, cancellationToken));
        }
        catch (ChatRefusedException e) when (e.InnerException is SlackException refused && messages.IsForPicture(refused, card, workspace))
        {
            throw new ChatUnavailableException(refused.Error, e);
        }
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
            throw new ChatRefusedException(e.Reason, e);
        }
    }
}
