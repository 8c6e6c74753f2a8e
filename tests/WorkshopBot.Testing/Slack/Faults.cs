namespace WorkshopBot.Testing.Slack;

/// <summary>What will go wrong, by method; each fault once.</summary>
public sealed class Faults
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<Fault>> next = new(StringComparer.Ordinal);

    /// <summary>The next calls of a method get these faults, one each.</summary>
    public void Next(string method, params ReadOnlySpan<Fault> faults)
    {
        lock (gate)
        {
            if (!next.TryGetValue(method, out var queue)) next[method] = queue = new();
            foreach (var fault in faults) queue.Enqueue(fault);
        }
    }

    internal Fault? Take(string method)
    {
        lock (gate) return next.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
    }
}
