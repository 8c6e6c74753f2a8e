using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Ports;

/// <summary>A platform that messages are posted to. It keeps to the platform's limits by itself: a call may wait for its turn.</summary>
/// <remarks>
/// Posting is not idempotent anywhere: who calls <see cref="Post"/> has made sure that nobody else does. A call that throws anything but
/// <see cref="ChatRefusedException"/> and <see cref="ChatUnavailableException"/> may have gone through.
/// </remarks>
public interface IChatChannel
{
    /// <summary>As in <see cref="Place.Door"/>.</summary>
    string Door { get; }

    /// <summary>Which of somebody's identities they are written to by; null for who never came in by this door.</summary>
    /// <param name="identities">In any order: a store keeps none.</param>
    Identity? ReachedBy(IReadOnlyList<Identity> identities) => identities.FirstOrDefault(i => i.Door == Door);

    /// <summary>Posts a message for everybody in a place.</summary>
    /// <returns>What the platform calls the message: enough for <see cref="Edit"/> to find it.</returns>
    /// <exception cref="ChatRefusedException">The place does not take it, and will not.</exception>
    /// <exception cref="ChatUnavailableException">It was certainly not posted; later it may be.</exception>
    Task<string> Post(Place place, Card card, CancellationToken cancellationToken);

    /// <summary>The same in a place where something else may be held: apart from that.</summary>
    Task<string> PostElsewhere(Place place, Card card, CancellationToken cancellationToken) => Post(place, card, cancellationToken);

    /// <summary>The same for one person alone, by direct message.</summary>
    /// <param name="place">Where they take part: their organisation is that place's.</param>
    /// <returns>It stands in the log, so that nothing in it may tell who the person is.</returns>
    Task<string> PostPrivately(Place place, Identity to, Card card, CancellationToken cancellationToken);

    /// <summary>Makes a message show something else. Repeating it does no harm.</summary>
    /// <exception cref="ChatRefusedException">The message is gone, or the place is.</exception>
    /// <exception cref="ChatUnavailableException">Later it may be possible.</exception>
    Task Edit(Place place, string message, Card card, CancellationToken cancellationToken);

    /// <summary>The people in a place, or of a group, without bots.</summary>
    /// <param name="group">What the chat calls a group of people; null for all in the place.</param>
    /// <param name="isKnown">Who is not asked for again; they are left out.</param>
    /// <exception cref="ChatRefusedException">The platform does not tell.</exception>
    /// <exception cref="ChatUnavailableException">Later it may.</exception>
    IAsyncEnumerable<Member> Members(Place place, string? group, Func<Identity, bool> isKnown, CancellationToken cancellationToken);

    /// <summary>The same for a message that one person has got by <see cref="PostPrivately"/>.</summary>
    Task EditPrivately(Place place, Identity to, string message, Card card, CancellationToken cancellationToken);
}

/// <summary>A group of people that a chat keeps.</summary>
/// <param name="Id">What the chat calls it.</param>
public sealed record PeopleGroup(string Id, string Name);

/// <summary>Somebody in a place.</summary>
public sealed record Member(Identity Identity, Profile Profile);

/// <summary>The platform says no for good: the channel is archived or gone, the bot is not in it, or was taken away.</summary>
/// <param name="reason">A code of the platform; no text of anybody.</param>
public sealed class ChatRefusedException(string reason, Exception? inner = null) : Exception($"The chat refused a message: {reason}.", inner);

/// <summary>The platform did not do it, and may do it later.</summary>
/// <param name="reason">A code of the platform; no text of anybody.</param>
public sealed class ChatUnavailableException(string reason, Exception? inner = null) : Exception($"The chat took no message: {reason}.", inner);
