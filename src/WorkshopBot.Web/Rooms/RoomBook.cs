using System.Collections.Concurrent;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Web.Rooms;

/// <summary>Which link opens which workshop. The store holds hashes only.</summary>
public sealed class RoomBook(IStore store)
{
    private const string Door = "web";
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, Conversation> remembered = new(StringComparer.Ordinal);

    /// <summary>The room, if this process has opened it before: asks nobody.</summary>
    public Room? Remember(RoomSecret secret) =>
        remembered.TryGetValue(secret.Hash, out var conversation) ? Of(secret, conversation) : null;

    /// <summary>The room that a link opens, or null.</summary>
    public async Task<Room?> Find(RoomSecret secret, CancellationToken cancellationToken)
    {
        if (await store.Conversations.Find(PlaceOf(secret), cancellationToken) is not { } conversation) return null;

        if (remembered.Count >= MostRemembered) remembered.Clear();
        remembered[secret.Hash] = conversation;
        return Of(secret, conversation);
    }

    /// <summary>Makes both links of a workshop work. Repeating it does no harm.</summary>
    public async Task<Room> Add(RoomSecret facilitators, WorkshopId workshop, CancellationToken cancellationToken)
    {
        // The facilitators' last: once it opens, the page it leads to shows the other.
        await store.Conversations.GetOrAdd(new(PlaceOf(facilitators.People), workshop, Facilitates: false), cancellationToken);
        var conversation = await store.Conversations.GetOrAdd(new(PlaceOf(facilitators), workshop, Facilitates: true), cancellationToken);
        return Of(facilitators, conversation);
    }

    /// <summary>Makes one more link for everybody work: the workshop may be held elsewhere, and have no other.</summary>
    public async Task<Room> AddPeople(RoomSecret people, WorkshopId workshop, CancellationToken cancellationToken) => Of(
        people, await store.Conversations.GetOrAdd(new(PlaceOf(people), workshop, Facilitates: false), cancellationToken));

    private static Place PlaceOf(RoomSecret secret) => new(Door, secret.Hash);

    private static Room Of(RoomSecret secret, Conversation conversation) =>
        Room.By(secret, conversation.Workshop, conversation.Facilitates);
}
