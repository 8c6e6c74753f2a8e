namespace WorkshopBot.Testing.Teams;

/// <summary>What will go wrong, by operation; each fault once.</summary>
public sealed class ConnectorFaults
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<ConnectorFault>> next = new(StringComparer.Ordinal);

    /// <summary>The next calls of an operation get these faults, one each.</summary>
    public void Next(string operation, params ReadOnlySpan<ConnectorFault> faults)
    {
        lock (gate)
        {
            if (!next.TryGetValue(operation, out var queue)) next[operation] = queue = new();
            foreach (var fault in faults) queue.Enqueue(fault);
        }
    }

    internal ConnectorFault? Take(string operation)
    {
        lock (gate) return next.TryGetValue(operation, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
    }
}
