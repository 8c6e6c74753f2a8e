using System.Collections.Concurrent;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemoryPresence : IPresence
{
    private readonly ConcurrentDictionary<(WorkshopId Workshop, string Instance), Attendance> told = new();

    public Task Tell(WorkshopId workshop, Attendance attendance, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        told[(workshop, attendance.Instance)] = attendance;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Attendance>> Told(WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Attendance>>([.. told.Where(t => t.Key.Workshop == workshop).Select(t => t.Value)]);
    }

    public Task Leave(WorkshopId workshop, string instance, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        told.TryRemove((workshop, instance), out _);
        return Task.CompletedTask;
    }
}
