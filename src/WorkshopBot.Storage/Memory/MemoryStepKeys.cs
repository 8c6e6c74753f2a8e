using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemoryStepKeys : IStepKeys
{
    private readonly Lock gate = new();
    private readonly Dictionary<StepKeyId, (byte[] Key, ImmutableHashSet<(int Part, int Round, ParticipantId By)> Answered)> steps = [];

    public Task<ReadOnlyMemory<byte>> GetOrAdd(
        StepKeyId id, ReadOnlyMemory<byte> candidate, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (!steps.TryGetValue(id, out var step)) steps[id] = step = (candidate.ToArray(), []);
            return Task.FromResult<ReadOnlyMemory<byte>>(step.Key);
        }
    }

    public Task<ReadOnlyMemory<byte>?> Find(StepKeyId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult(steps.TryGetValue(id, out var step) ? step.Key : default(ReadOnlyMemory<byte>?));
        }
    }

    public Task MarkAnswered(AskId ask, ParticipantId participant, bool answered, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            // A mark that comes after the key has died must not leave a trace that nothing would delete.
            if (steps.TryGetValue(ask.Key, out var step))
            {
                var said = (ask.Part, ask.Round, participant);
                steps[ask.Key] = (step.Key, answered ? step.Answered.Add(said) : step.Answered.Remove(said));
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlySet<ParticipantId>> Answered(AskId ask, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult<IReadOnlySet<ParticipantId>>(
                steps.TryGetValue(ask.Key, out var step)
                    ? step.Answered.Where(a => (a.Part, a.Round) == (ask.Part, ask.Round)).Select(a => a.By).ToImmutableHashSet()
                    : ImmutableHashSet<ParticipantId>.Empty);
        }
    }

    public Task Delete(StepKeyId id, CancellationToken cancellationToken) => Erase(i => i == id, cancellationToken);

    public Task DeleteAll(WorkshopId workshop, CancellationToken cancellationToken) =>
        Erase(i => i.Workshop == workshop, cancellationToken);

    private Task Erase(Func<StepKeyId, bool> which, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            foreach (var id in steps.Keys.Where(which).ToList()) steps.Remove(id);
        }

        return Task.CompletedTask;
    }
}
