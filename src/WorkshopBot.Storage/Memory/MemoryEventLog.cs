using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

internal sealed class MemoryEventLog : IEventLog
{
    private readonly Lock gate = new();
    private readonly Dictionary<WorkshopId, SortedList<long, StoredCommit>> logs = [];

    public Task<AppendResult> Append(WorkshopId workshop, StoredCommit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // The caller's buffer is the caller's to use again.
        var kept = commit with { Body = commit.Body.ToArray() };
        lock (gate)
        {
            if (!logs.TryGetValue(workshop, out var log)) logs[workshop] = log = [];
            if (log.Count > 0 && log.Values[^1].IsClosing) return Task.FromResult(AppendResult.NumberTaken);

            return Task.FromResult(log.TryAdd(kept.Number, kept) ? AppendResult.Appended : AppendResult.NumberTaken);
        }
    }

    public async IAsyncEnumerable<StoredCommit> Read(
        WorkshopId workshop, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var commit in Above(workshop, after))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return commit;
        }
    }

    public Task<StoredCommit?> Last(WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) return Task.FromResult(logs.GetValueOrDefault(workshop)?.Values.LastOrDefault(c => !c.IsClosing));
    }

    public async IAsyncEnumerable<WorkshopId> Workshops(TenantId? tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        List<WorkshopId> all;
        lock (gate) all = [.. logs.Where(l => !l.Value.Values[0].IsClosing).Select(l => l.Key).Where(w => tenant is null || w.Tenant == tenant)];
        foreach (var workshop in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return workshop;
        }
    }

    public Task Delete(WorkshopId workshop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (logs.TryGetValue(workshop, out var log) && log.Values[^1] is { IsClosing: false, Number: var last })
                logs[workshop] = new() { [last + 1] = new(last + 1, Guid.Empty, default) };
        }

        return Task.CompletedTask;
    }

    private List<StoredCommit> Above(WorkshopId workshop, long after)
    {
        lock (gate)
        {
            if (!logs.TryGetValue(workshop, out var log)) return [];

            // From the end: most reads only want the tail.
            var first = log.Count;
            while (first > 0 && log.GetKeyAtIndex(first - 1) > after) first--;
            return [.. log.Values.Skip(first)];
        }
    }
}
