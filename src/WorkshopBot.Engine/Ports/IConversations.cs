using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>Finds the workshop that is held in a place: a room of the browser, a channel of Slack, a message there.</summary>
public interface IConversations
{
    /// <summary>The conversation that is held there; stores <paramref name="candidate"/> if there is none yet. All callers get the same.</summary>
    Task<Conversation> GetOrAdd(Conversation candidate, CancellationToken cancellationToken);

    /// <summary>
    /// What is held at a place from now on is <paramref name="next"/>, if it was <paramref name="former"/> until now. All callers get what
    /// is held there then.
    /// </summary>
    Task<Conversation> Replace(Conversation former, Conversation next, CancellationToken cancellationToken);

    Task<Conversation?> Find(Place place, CancellationToken cancellationToken);

    /// <summary>Removes all places of a workshop, from the file's free pages too. Repeating it does no harm.</summary>
    Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken);
}

/// <param name="Facilitates">Whoever comes through this door is let in as facilitator.</param>
public sealed record Conversation(Place Place, WorkshopId Workshop, bool Facilitates);
