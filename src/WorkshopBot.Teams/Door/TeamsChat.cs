using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Teams.Calling;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// Teams, as the engine posts to it. A message is known by its id, in a channel behind its thread's; the conversation with one person is
/// asked for by their id, which stands in no log.
/// </summary>
internal sealed class TeamsChat(
    ConnectorApi api, Addresses addresses, PersonalChats personal, Refreshing refreshing, Drawing drawing, MapAddresses maps,
    IStore store, WorkshopEngine engine)
    : IChatChannel
{
    private const char ThreadMark = '/';

    public string Door => Places.Door;

    /// <summary>The bot's own name where it is known: everybody whom the bot has met has one, and not every client takes Entra's.</summary>
    public Identity? ReachedBy(IReadOnlyList<Identity> identities) => People.ReachedBy(identities);

    public async Task<string> Post(Place place, Card card, CancellationToken cancellationToken)
    {
        var (address, service) = await AddressOf(place, cancellationToken);
        var thread = address.Thread ?? await ThreadOf(place, cancellationToken);
        var to = Everybody(address, service, thread);
        var id = await Post(to, await Draw(place, card, service, isPrivate: false, cancellationToken), cancellationToken);
        return thread is null ? id : Called(thread, id);
    }

    public async Task<string> PostElsewhere(Place place, Card card, CancellationToken cancellationToken)
    {
        var (address, service) = await AddressOf(place, cancellationToken);
        var message = await Draw(place, card, service, isPrivate: false, cancellationToken);
        var begun = await Ask(
            () => api.CreateThread(service, address.Tenant, address.Bot, address.Conversation, message, cancellationToken), certainlyNot: false);
        return begun.MessageId is { } id ? Called(id, id) : throw new InvalidOperationException("Teams took a message and does not say how it is called.");
    }

    public async Task<string> PostPrivately(Place place, Identity to, Card card, CancellationToken cancellationToken)
    {
        var (address, service) = await AddressOf(place, cancellationToken);
        var chat = await ChatWith(to, address, service, cancellationToken);
        return await Post(chat, await Draw(place, card, service, isPrivate: true, cancellationToken), cancellationToken);
    }

    public async Task Edit(Place place, string message, Card card, CancellationToken cancellationToken)
    {
        var (address, service) = await AddressOf(place, cancellationToken);
        var at = message.LastIndexOf(ThreadMark);
        await Edit(
            Everybody(address, service, ThreadIn(message)), message[(at + 1)..],
            await Draw(place, card, service, isPrivate: false, cancellationToken), cancellationToken);
    }

    public async Task EditPrivately(Place place, Identity to, string message, Card card, CancellationToken cancellationToken)
    {
        var (address, service) = await AddressOf(place, cancellationToken);
        await Edit(
            await ChatWith(to, address, service, cancellationToken), message,
            await Draw(place, card, service, isPrivate: true, cancellationToken), cancellationToken);
    }

    public async IAsyncEnumerable<Member> Members(
        Place place, string? group, Func<Identity, bool> isKnown, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (address, service) = await AddressOf(place, cancellationToken);
        var members = await Ask(
            async () => await api.Members(Everybody(address, service, thread: null), cancellationToken).ToListAsync(cancellationToken), certainlyNot: true);
        foreach (var member in members)
        {
            var identity = People.IdentityOf(address.Tenant, member.Id);
            if (!isKnown(identity)) yield return new(identity, new(Text.Clean(member.Name)));
        }
    }

    /// <summary>A message of a thread.</summary>
    public static string Called(string thread, string id) => $"{thread}{ThreadMark}{id}";

    /// <summary>Whether a message of a workshop is what Teams calls so.</summary>
    public static bool IsCalled(string message, string id) => message[(message.LastIndexOf(ThreadMark) + 1)..] == id;

    public static ConversationAddress Everybody(Address address, ServiceAddress service, string? thread) =>
        new(service, address.Tenant, thread is null ? address.Conversation : $"{address.Conversation};messageid={thread}");

    private async Task<(Address Address, ServiceAddress Service)> AddressOf(Place place, CancellationToken cancellationToken) =>
        await addresses.Find(place, cancellationToken) ?? throw new ChatRefusedException("NotInstalled");

    /// <summary>Where the workshop's earlier messages are: the bot was taken away meanwhile, and what it knew of the channel with it.</summary>
    private async Task<string?> ThreadOf(Place place, CancellationToken cancellationToken) =>
        await store.Conversations.Find(place, cancellationToken) is { } held && engine.LastSeen(held.Workshop)?.Workshop is Workshop.Running w
            ? w.Posts.Where(p => !Slots.IsSummary(p.Key)).Select(p => p.Value.Message).OfType<string>().Select(ThreadIn).FirstOrDefault(t => t is not null)
            : null;

    private static string? ThreadIn(string message) => message.LastIndexOf(ThreadMark) is >= 0 and var at ? message[..at] : null;

    private Task<ConversationAddress> ChatWith(Identity to, Address address, ServiceAddress service, CancellationToken cancellationToken) =>
        Ask(() => personal.With(address, service, People.UserOf(to), cancellationToken), certainlyNot: true);

    private async Task<TeamsMessage> Draw(Place place, Card card, ServiceAddress service, bool isPrivate, CancellationToken cancellationToken)
    {
        var held = await store.Conversations.Find(place, cancellationToken);
        var refresh = isPrivate || held is null ? null : await refreshing.Of(held.Workshop, card, cancellationToken);
        var about = new Subject(place.Key, held?.Workshop.Value, IsKept: true);
        card = await maps.Fill(card, cancellationToken);
        return new TeamsMessage.Card(drawing.Message(card, about, Drawing.SurfaceOf(service), refresh)) { Summary = Drawing.Headline(card.Content) };
    }

    private async Task<string> Post(ConversationAddress to, TeamsMessage message, CancellationToken cancellationToken) =>
        await Ask(() => api.Send(to, message, cancellationToken), certainlyNot: false)
        ?? throw new InvalidOperationException("Teams took a message and does not say how it is called.");

    private async Task Edit(ConversationAddress of, string message, TeamsMessage shows, CancellationToken cancellationToken)
    {
        await Ask(Update, certainlyNot: true);

        async Task<bool> Update()
        {
            await api.Update(of, message, shows, cancellationToken);
            return true;
        }
    }

    /// <param name="certainlyNot">Doing it twice does no harm, so that nobody has to know whether it was done.</param>
    private static async Task<T> Ask<T>(Func<Task<T>> call, bool certainlyNot)
    {
        try
        {
            return await call();
        }
        catch (ConnectorException e) when (e.Failure is ConnectorFailure.Throttled or ConnectorFailure.Unavailable
            && (certainlyNot || !e.MayHaveHappened))
        {
            throw new ChatUnavailableException(e.Code, e);
        }
        catch (ConnectorException e) when (!e.MayHaveHappened)
        {
            throw new ChatRefusedException(e.Code, e);
        }
    }
}
