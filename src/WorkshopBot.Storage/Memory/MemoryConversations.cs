using System.Collections.Concurrent;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemoryConversations : IConversations
{
    private readonly ConcurrentDictionary<Place, Conversation> conversations = new();

    public Task<Conversation> GetOrAdd(Conversation candidate, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(conversations.GetOrAdd(candidate.Place, candidate));
    }

    public Task<Conversation> Replace(Conversation former, Conversation next, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        conversations.TryUpdate(next.Place, next, former);
        return Task.FromResult(conversations.GetOrAdd(next.Place, next));
    }

    public Task<Conversation?> Find(Place place, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(conversations.GetValueOrDefault(place));
    }

    public Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var held in conversations.Where(c => c.Value.Workshop == workshop)) conversations.TryRemove(held);
        return Task.CompletedTask;
    }
}
